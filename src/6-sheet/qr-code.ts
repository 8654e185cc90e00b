import {create} from 'qrcode';
import type {QrCode} from '../model/sheet.ts';

/** A QR code of an address as an SVG path: one unit a module, with the quiet zone of four that readers need. */
export function qrCode(address: string, alternative: string): QrCode {
  const {modules} = create(address, {errorCorrectionLevel: 'M'});
  const quiet = 4;
  let path = '';
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue;
      let width = 1;
      while (x + width < modules.size && modules.get(y, x + width)) width++;
      path += `M${x + quiet} ${y + quiet}h${width}v1h-${width}z`;
      x += width;
    }
  }
  return {size: modules.size + 2 * quiet, path, alternative};
}
