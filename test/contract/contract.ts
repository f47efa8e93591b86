import { afterAll, beforeAll, describe, vi } from 'vitest'
import { bodyCases } from './bodies.ts'
import { conditionCases } from './conditions.ts'
import { copyCases } from './copies.ts'
import { deleteCases } from './deletes.ts'
import { Fixture } from './fixture.ts'
import { headerCases } from './headers.ts'
import { keyCases } from './keys.ts'
import { listingCases } from './listing.ts'
import { multipartCases } from './multipart.ts'
import { permissionCases } from './permissions.ts'
import { refusalCases } from './refusals.ts'
import type { Subject } from './subject.ts'

/**
 * What the product relies on of an S3 server: our `ObjectStore` over the S3 store, and what S3 itself promises.
 * Written once, asked of the in-memory server and of real ones: what the real ones prove holds for the other.
 */
export function contractSuite(subject: Subject): void {
  describe(`the contract, on ${subject.name}`, () => {
    const fixture = new Fixture(subject)
    beforeAll(async () => {
      await fixture.start()
      // The store finds its keys as any SDK client does.
      await fixture.useOwnCredentials()
    })
    afterAll(async () => {
      vi.unstubAllEnvs()
      await fixture.stop()
    })

    describe('bodies', () => bodyCases(fixture))
    describe('headers', () => headerCases(fixture))
    describe('keys', () => keyCases(fixture))
    describe('listing', () => listingCases(fixture))
    describe('deletes', () => deleteCases(fixture))
    describe('multipart uploads', () => multipartCases(fixture))
    describe('conditional writes', () => conditionCases(fixture))
    describe('copies', () => copyCases(fixture))
    describe('permissions', () => permissionCases(fixture))
    describe('refusals', () => refusalCases(fixture))
  })
}
