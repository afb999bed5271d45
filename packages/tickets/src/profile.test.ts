import { describe, expect, it } from 'vitest'
import { calibrate, type Answers } from './calibrate.ts'
import { profileForPaper, profileNamed, shippedProfiles } from './profile.ts'

describe('the profiles that come with the box', () => {
  it('are called by name, and by the width of paper', () => {
    expect([
      shippedProfiles().map(({ name }) => name),
      profileForPaper('58mm').name,
      profileForPaper('80mm').columns,
      profileNamed('epson-tm-t88')?.columns,
      profileNamed('lpr'),
    ]).toEqual([
      ['epson-tm-t20', 'epson-tm-t88', 'star-escpos', 'generic-58', 'generic-80'],
      'generic-58',
      48,
      42,
      null,
    ])
  })
})

describe('the answers of a test page', () => {
  const answers: Answers = {
    printer: 'Bar',
    pagesRight: [18, 16],
    ruler: 42,
    picture: 'esc-star',
    cuts: true,
    confirm: 'gs-r',
    realTimeStatus: false,
  }

  it('become a profile of just that printer', () => {
    expect(calibrate(answers)).toEqual({
      name: 'calibrated',
      title: 'Bar, 80 mm',
      width: 80,
      columns: 42,
      dots: 512,
      codePages: [
        { number: 16, encoding: 'windows1252' },
        { number: 18, encoding: 'cp852' },
      ],
      cut: { kind: 'partial', feed: 1 },
      raster: 'esc-star',
      drawer: false,
      beeper: false,
      confirm: 'gs-r',
      realTimeStatus: false,
      tested: 'By its test page, looked at by a person.',
    })
  })

  it('leave ASCII as text and a longer feed where no code page read right and nothing cuts', () => {
    const { codePages, cut, columns } = calibrate({ ...answers, pagesRight: [], ruler: 32, cuts: false })
    expect([codePages, cut, columns]).toEqual([[{ number: 0, encoding: 'ascii' }], { kind: 'none', feed: 4 }, 32])
  })
})
