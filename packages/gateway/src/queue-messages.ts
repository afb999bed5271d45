import { busy, queue, soldOut, waitFor, waitNow, type Order } from '@pressobox/domain'
import { countedView, queueView, type QueueMessage } from '@pressobox/protocol'
import type { Server } from 'socket.io'
import type { House } from './ask.ts'
import type { Viewer } from './snapshot.ts'

const everyMs = 1000

type Row = QueueMessage['orders'][number]

/** The rooms in which a connection hears of the queue: its own without their language, for it has none. */
export function queueRooms(rooms: Iterable<string>): string[] {
  return [...rooms].map((room) => queueRoom(room.slice(0, room.lastIndexOf(':'))))
}

function queueRoom(room: string): string {
  return `queue:${room}`
}

/**
 * What depends on everybody else's orders: told at most once a second, only when something moved, and each place only
 * to whom it is another one.
 */
export function queueMessages(io: Server, house: House): () => void {
  let timer: NodeJS.Timeout | null = null
  let told: ReadonlyMap<string, string> = new Map()
  const stopListening = house.stand.subscribe(({ fact }) => {
    if (!('order' in fact) || timer !== null) return
    timer = setTimeout(() => {
      timer = null
      told = sendQueue(io, house, told)
    }, everyMs)
  })
  return () => {
    stopListening()
    if (timer !== null) clearTimeout(timer)
  }
}

interface Queue {
  readonly all: Omit<QueueMessage, 'orders'>
  readonly rows: readonly { readonly order: Order; readonly row: Row }[]
}

function queueNow(house: House): Queue {
  const { state } = house.stand
  const { at } = house.stand.moment()
  const counts = queueView(state)
  return {
    all: {
      seq: house.stand.seq(),
      queue: counts,
      wait: waitNow(state, at),
      busy: busy(state, at),
      soldOut: soldOut(state),
      stock: countedView(state),
    },
    rows: queue(state).map((order, index) => {
      const position = index + 1
      return { order, row: { orderId: order.id, position, wait: waitFor(state.pace, position + counts.making, at) } }
    }),
  }
}

/** The queue as it stands, for a connection that resumes: what was told while it was away is not told again. */
export function queueFor(house: House, { role, device, holds }: Viewer): QueueMessage {
  const { all, rows } = queueNow(house)
  const own = rows.filter(
    ({ order }) => role === 'staff' || holds.includes(order.id) || (device !== null && order.device === device),
  )
  return { ...all, orders: role === 'display' ? [] : own.map(({ row }) => row) }
}

/** Sends what is different from what was told; hands back what is told now. */
function sendQueue(io: Server, house: House, told: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { all, rows } = queueNow(house)
  const now = new Map(rows.map(({ row }) => [row.orderId, JSON.stringify(row)]))
  const moved = rows.filter(({ row }) => told.get(row.orderId) !== now.get(row.orderId))
  io.to(queueRoom('staff')).emit('queue', { ...all, orders: rows.map(({ row }) => row) })
  io.to(['guest', 'display'].map(queueRoom))
    .except(moved.flatMap(({ order }) => roomsOf(order)))
    .emit('queue', { ...all, orders: [] })
  for (const { order, row } of moved) io.to(roomsOf(order)).emit('queue', { ...all, orders: [row] })
  return now
}

function roomsOf(order: Order): string[] {
  return [...(order.device === null ? [] : [`customer:${order.device}`]), `order:${order.id}`].map(queueRoom)
}
