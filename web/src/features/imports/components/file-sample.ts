/** The first lines of a text file as they stand in it, to show beside what was read of them. */
export interface FileSample {
  /** The cells of a physical line, as far as the sample reaches. */
  at: (line: number) => readonly string[] | undefined;
  /** Every record after the header, when the sample holds the whole file; an estimate, since footers count. */
  records?: number;
}

const largest = 256 * 1024;
const delimiters = [',', ';', '\t', '|'];

/** Reads the beginning of a file in the browser. Undefined for what is no text, or has no such header. */
export async function sampleFile(file: File, header: readonly string[], headerLine: number): Promise<FileSample | undefined> {
  const bytes = new Uint8Array(await file.slice(0, largest).arrayBuffer());
  const text = decoded(bytes);
  if (text.includes('\0')) return undefined;
  const wanted = header.map((name) => name.trim()).join('\n');
  for (const delimiter of delimiters) {
    const records = recordsOf(text, delimiter);
    const cells = records.get(headerLine);
    if (cells?.map((cell) => cell.trim()).join('\n') === wanted) {
      const whole = file.size <= largest;
      return { at: (line) => records.get(line), records: whole ? [...records.keys()].filter((line) => line > headerLine).length : undefined };
    }
  }
  return undefined;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Records by the physical line where they start; a quoted cell may hold delimiters and line ends. Blank lines are none. */
export function recordsOf(text: string, delimiter: string): Map<number, string[]> {
  const records = new Map<number, string[]>();
  let [line, start, quoted] = [1, 1, false];
  let [cell, cells]: [string, string[]] = ['', []];
  const end = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim())) records.set(start, cells);
    [cell, cells] = ['', []];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n') line++;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (c === '\n') {
      end();
      start = line;
    } else if (c !== '\r') cell += c;
  }
  end();
  return records;
}

/** What a column holds: up to `count` different cells of its first rows. */
export function examplesOf(sample: FileSample | undefined, lines: readonly number[], column: number, count = 2): string[] {
  const cells = lines.flatMap((line) => sample?.at(line)?.[column]?.trim() || []);
  return [...new Set(cells)].slice(0, count);
}
