import {type PDFDocument, PDFName, PDFString} from '@cantoo/pdf-lib';
import {srgbProfile} from './srgb-profile.ts';

/**
 * Says what the colours of the print are: sRGB, by a profile in the file (ISO 19005-2, 6.2.3). Chromium writes DeviceRGB
 * and DeviceGray, which without it are whatever a printer or a screen takes them for.
 */
export function writeOutputIntent({catalog, context}: PDFDocument): void {
  const profile = context.register(context.stream(srgbProfile(), {N: 3}));
  const condition = PDFString.of('sRGB IEC61966-2.1');
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: condition,
    Info: condition,
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}
