// Loaded before a box that is rehearsed (node --import): at SIGUSR2 the wall clock of its process jumps forward by an hour.
const wall = Date.now
let ahead = 0
Date.now = () => wall() + ahead
process.on('SIGUSR2', () => {
  ahead += 3_600_000
})
