/** What extensions are and do, as staff see it. */

/** What an extension asks to be allowed, and whether staff allowed it. */
export interface CapabilityView {
  readonly may: 'request' | 'mqtt' | 'display' | 'print' | 'robot-orders' | 'publish-original'
  readonly granted: boolean
  /** Hosts that it asks by the web; `$name` is the one that a setting names. */
  readonly hosts?: readonly string[]
  readonly broker?: string
  readonly topics?: readonly string[]
  readonly types?: readonly string[]
}

export interface SettingView {
  readonly name: string
  readonly type: 'text' | 'number' | 'switch' | 'choice' | 'secret'
  readonly title: string
  readonly value: string | number | boolean
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly choices?: readonly string[]
  /** Of a secret, whose value is never shown: whether there is one. */
  readonly isSet?: boolean
}

export interface ExtensionView {
  readonly name: string
  readonly version: string
  readonly title: string
  readonly description: string
  readonly author: string | null
  readonly enabled: boolean
  /** Enabled, and neither quarantined nor held back by safe mode. */
  readonly running: boolean
  /** Why the box stopped it; null when it did not. */
  readonly quarantine: string | null
  readonly capabilities: readonly CapabilityView[]
  readonly settings: readonly SettingView[]
  /** What it shows on the console, and which settings stand there. */
  readonly tile: { readonly fields: Readonly<Record<string, string>>; readonly settings: readonly string[] } | null
  readonly page: { readonly for: 'staff' | 'everyone'; readonly fields: Readonly<Record<string, string>> } | null
  /** The last lines that it wrote, and what the box says of it. */
  readonly log: readonly string[]
}

/** So large may an archive be that an extension is installed from. */
export const mostArchiveBytes = 1024 * 1024

/** What is in an archive, before it is installed. */
export interface ArchiveView {
  readonly extension: ExtensionView
  /** The version that is installed and that it would take the place of. */
  readonly replaces: string | null
  /** Its files, as they are installed from. */
  readonly files: Readonly<Record<string, string>>
}

/** An extension that came with the box and is not installed. */
export interface OfferedExtension {
  readonly name: string
  readonly version: string
  readonly title: string
  readonly description: string
  readonly capabilities: readonly Omit<CapabilityView, 'granted'>[]
}

export interface ExtensionsView {
  /** The box started without extensions, for it went down twice with them. */
  readonly safe: boolean
  readonly installed: readonly ExtensionView[]
  readonly offered: readonly OfferedExtension[]
}
