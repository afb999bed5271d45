import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { No } from './no.ts'
import { deviceCookie } from './people.ts'
import { parseCookie } from 'cookie'

const windowMs = 60_000
const perDevice = 60
/** Wide: behind one address there may be a whole venue. At this rate a short code is found once in ten thousand windows. */
const perAddress = 2000

/**
 * Guessing codes: so many wrong ones a minute of one device and one address, then a pause. Right ones do not count;
 * `wrong` is the status of a wrong one.
 */
export function wrongCodeLimits(wrong = 400): readonly RequestHandler[] {
  const limit = (most: number, keyGenerator: (request: Request) => string): RequestHandler =>
    rateLimit({
      windowMs,
      limit: most,
      keyGenerator,
      standardHeaders: false,
      legacyHeaders: false,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_request, response) => response.statusCode !== wrong,
      handler: () => {
        throw new No('rate.limited', { retryAfterMs: windowMs })
      },
    })
  const address = (request: Request): string => ipKeyGenerator(request.socket.remoteAddress ?? '')
  return [
    limit(perAddress, address),
    limit(
      perDevice,
      (request) => parseCookie(request.headers.cookie ?? '')[deviceCookie] ?? `new:${String(Math.random())}`,
    ),
  ]
}
