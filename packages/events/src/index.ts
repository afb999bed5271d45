export { envelope, type Detail, type Envelope, type PublicEvent } from './envelope.ts'
export { messages, type EventType } from './message.ts'
export { publicEvents, type Publishing } from './public-events.ts'
export { publicId } from './public-id.ts'
