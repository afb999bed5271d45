import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { Header } from 'tar'

/** What stands in an archive, also what no honest program would put there. */
export interface Put {
  readonly path: string | Buffer
  readonly content?: string | Buffer
  /** A symbolic link to there. */
  readonly link?: string
  /** What its head says of its size, where that is a lie. */
  readonly said?: number
}

/** A .zip, as it stands in the format's description (APPNOTE 4.3). */
export function zip(puts: readonly Put[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { path, content = '', link, said } of puts) {
    const name = Buffer.from(path)
    const plain = Buffer.from(link ?? content)
    const packed = deflateRawSync(plain)
    // Version, flags (bit 11: UTF-8), method 8 (deflate), time, date.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(said ?? plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((link === undefined ? 0o100644 : 0o120777) << 16) >>> 0, 6)
    tail.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed])
    locals.push(local)
    // Made by a Unix: its mode counts.
    central.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), common, tail, name)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(puts.length, 8)
  end.writeUInt16LE(puts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

/** A .tar, not packed yet. */
export function tar(puts: readonly Put[]): Buffer {
  const blocks = puts.flatMap(({ path, content = '', link, said }) => {
    const bytes = Buffer.from(content)
    const head = Buffer.alloc(512)
    const type = link === undefined ? 'File' : 'SymbolicLink'
    const header = new Header({ path: path.toString(), size: said ?? bytes.length, mode: 0o644, type })
    if (link !== undefined) header.linkpath = link
    header.encode(head)
    return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...blocks, Buffer.alloc(1024)])
}

export function tgz(puts: readonly Put[]): Buffer {
  return gzipSync(tar(puts))
}
