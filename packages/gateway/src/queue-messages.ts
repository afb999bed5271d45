import { busy, queue, waitNow, type Order } from '@pressobox/domain'
import { countedView, orderView, queueView, type QueueMessage } from '@pressobox/protocol'
import { languages } from '@pressobox/words'
import type { Server } from 'socket.io'
import type { House } from './ask.ts'
import { sightOf } from './snapshot.ts'

const everyMs = 1000

/** What depends on everybody else's orders: told at most once a second, and only when something moved. */
export function queueMessages(io: Server, house: House): () => void {
  let timer: NodeJS.Timeout | null = null
  const stopListening = house.stand.subscribe(({ fact }) => {
    if (!('order' in fact) || timer !== null) return
    timer = setTimeout(() => {
      timer = null
      sendQueue(io, house)
    }, everyMs)
  })
  return () => {
    stopListening()
    if (timer !== null) clearTimeout(timer)
  }
}

function sendQueue(io: Server, house: House): void {
  const { state } = house.stand
  const sight = sightOf(house, 'en', false)
  const all: Omit<QueueMessage, 'orders'> = {
    seq: house.stand.seq(),
    queue: queueView(state),
    wait: waitNow(state, sight.at),
    busy: busy(state, sight.at),
    stock: countedView(state),
  }
  const rows = queue(state).map((order) => {
    const { position, wait } = orderView(state, order, sight)
    return { rooms: roomsOf(order), row: { orderId: order.id, position, wait } }
  })
  io.to(inEach(['staff'])).emit('queue', { ...all, orders: rows.map(({ row }) => row) })
  const owners = rows.flatMap(({ rooms }) => inEach(rooms))
  io.to(inEach(['guest', 'display']))
    .except(owners)
    .emit('queue', { ...all, orders: [] })
  for (const { rooms, row } of rows) io.to(inEach(rooms)).emit('queue', { ...all, orders: [row] })
}

function roomsOf(order: Order): readonly string[] {
  return [...(order.device === null ? [] : [`customer:${order.device}`]), `order:${order.id}`]
}

function inEach(rooms: readonly string[]): string[] {
  return rooms.flatMap((room) => languages.map((language) => `${room}:${language}`))
}
