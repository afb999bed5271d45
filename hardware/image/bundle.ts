import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cmdlineTxt } from './boot-files.ts'
import { stageSlot } from './boot-partition.ts'
import { listText } from './box/bundle-list.ts'
import { sha256Of } from './publish.ts'
import type { Release } from './release.ts'
import { run } from './shell.ts'

/** The key that updates are signed with; whoever builds without one gets one of their own. Its other half goes into the image. */
export function updateKey(file: string): { readonly secret: string; readonly open: string } {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  const secret = readFileSync(file, 'utf8')
  const open = createPublicKey(createPrivateKey(secret)).export({ type: 'spki', format: 'pem' }).toString()
  return { secret, open }
}

/** One file for a stick: the system, what starts it in either slot, and a signed list of both. */
export async function makeBundle(
  from: { readonly root: string; readonly initrd: string; readonly squashfs: string },
  made: Release,
  secret: string,
  folder: string,
  out: string,
): Promise<void> {
  stageSlot(from.root, from.initrd, 'a', folder)
  renameSync(join(folder, 'cmdline.txt'), join(folder, 'cmdline.a.txt'))
  writeFileSync(join(folder, 'cmdline.b.txt'), cmdlineTxt('b'))
  cpSync(from.squashfs, join(folder, 'root.squashfs'))
  await signAndPack(folder, made, secret, out)
}

export async function signAndPack(
  folder: string,
  made: Pick<Release, 'version' | 'profile' | 'epoch'>,
  secret: string,
  out: string,
): Promise<void> {
  for (const name of ['list.txt', 'list.sig']) rmSync(join(folder, name), { force: true })
  const names = readdirSync(folder).toSorted()
  const hashes = await Promise.all(names.map(async (name) => [name, await sha256Of(join(folder, name))] as const))
  const text = listText({ version: made.version, profile: made.profile, files: Object.fromEntries(hashes) })
  writeFileSync(join(folder, 'list.txt'), text)
  writeFileSync(join(folder, 'list.sig'), sign(null, Buffer.from(text), createPrivateKey(secret)).toString('base64'))
  const same = ['--owner=0', '--group=0', '--numeric-owner', `--mtime=@${String(made.epoch)}`, '--mode=u=rw,go=r']
  run('tar', ['-cf', out, ...same, '-C', folder, 'list.txt', 'list.sig', ...names])
}
