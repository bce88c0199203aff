// Kinds that the page warns of, and numbers that only the user's own rules make numbers.
import type { NumberKind } from '../../../src/core/phone/types.ts';
import { finds, nothing, type TableCase, type TableClass } from './table-case.ts';

function kind(of: NumberKind, row: TableCase): TableCase {
  return { ...row, kind: of };
}

const short = { extensionLengths: [3, 4] };

export const kinds: TableClass = {
  title: 'kinds and internal numbers',
  cases: [
    kind('toll-free', finds('American toll-free', 'US', '1-800-555-0101', '+18005550101')),
    kind('fixed-or-mobile', finds('American', 'US', '(212) 555-0102', '+12125550102')),
    kind('premium', finds('American premium', 'US', 'Call 1-900-555-0103', '+19005550103')),
    kind('fixed', finds('German fixed', 'DE', 'Tel. 030 23125 104', '+493023125104')),
    kind('mobile', finds('German mobile', 'DE', 'Tel. 0171 3920105', '+491713920105')),
    kind('premium', finds('German premium', 'DE', 'Tel. 0900 1 123106', '+499001123106')),
    kind('shared-cost', finds('German shared cost', 'DE', 'Hotline 0180 5 123107', '+491805123107')),
    kind('toll-free', finds('British freephone', 'GB', '0808 157 0108', '+448081570108')),
    kind('premium', finds('British premium', 'GB', 'Tel. 0909 879 0109', '+449098790109')),
    kind('premium', finds('Italian premium', 'IT', 'Tel. 899 123 110', '+39899123110')),
    kind('mobile', finds('Italian mobile', 'IT', 'Cell. 347 123 4111', '+393471234111')),
    kind('shared-cost', finds('Spanish shared cost', 'ES', 'Tel. 901 123 112', '+34901123112')),
    kind('toll-free', finds('international freephone', 'DE', '+800 1234 5113', '+80012345113')),
    kind('uan', finds('Turkish corporate', 'TR', 'Tel. 444 1 114', '+904441114')),
    kind('personal', finds('British personal', 'GB', 'Tel. 070 1234 5115', '+447012345115')),
    kind('internal', finds('internal extension with a word', 'US', 'ext. 204', '204', short)),
    kind('internal', finds('internal extension four digits', 'DE', 'Durchwahl 4117', '4117', short)),
    kind('emergency', finds('emergency', 'US', 'In an emergency call 911', '?911')),
    kind('emergency', finds('European emergency', 'DE', 'Notruf: 112', '?112')),
    nothing('a word that ends in ring is no call', 'DE', 'Hearing 112 people took a month'),
    finds(
      'a surname that ends in sos is no call',
      'US',
      'Ana Kissos, 112 Elm Street, Tel. (212) 555-0147',
      '+12125550147',
    ),
    nothing('extension of a wrong length', 'US', 'ext. 20418', short),
    nothing('bare short digits', 'US', 'room 204', short),
    nothing('a year is no extension', 'US', 'in 2021 we moved', short),
    nothing('nine-one-one as a date', 'US', 'after 9/11 and 911 cars'),
    nothing('German price list', 'DE', '112 Euro und 110 Volt'),
  ],
};
