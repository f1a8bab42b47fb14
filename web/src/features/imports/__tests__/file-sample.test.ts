import { describe, expect, it } from 'vitest';
import { examplesOf, recordsOf, sampleFile } from '../components/file-sample';

const file = (content: BlobPart) => new File([content], 'some.csv');

describe('a sample of a file', () => {
  it('finds its cells by the physical line, whatever stands before the header', async () => {
    const sample = await sampleFile(file('My statement\n\nSymbol;Price\nINFY;"1;5"\r\nTCS;3\n'), ['Symbol', 'Price'], 3);
    expect(sample?.at(4)).toEqual(['INFY', '1;5']);
    expect(sample?.records).toBe(2);
  });

  it('reads what a spreadsheet saves as Unicode', async () => {
    const text = 'a\tb\n1\t2\n';
    const bytes = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect((await sampleFile(file(bytes), ['a', 'b'], 1))?.at(2)).toEqual(['1', '2']);
  });

  it('is none of a workbook or of another header', async () => {
    expect(await sampleFile(file('PK\u0003\u0004\0\0'), ['a'], 1)).toBeUndefined();
    expect(await sampleFile(file('x,y\n1,2\n'), ['a', 'b'], 1)).toBeUndefined();
  });

  it('shows different cells of a column', async () => {
    const sample = await sampleFile(file('a,b\n1, x\n1,x\n1,y\n1,z\n'), ['a', 'b'], 1);
    expect(examplesOf(sample, [2, 3, 4, 5], 1)).toEqual(['x', 'y']);
  });
});

describe('records', () => {
  it('count the lines within quotes and leave out blank ones', () => {
    const records = recordsOf('a,b\n"one\ntwo","say ""hi"""\n\n3,4', ',');
    expect([...records]).toEqual([[1, ['a', 'b']], [2, ['one\ntwo', 'say "hi"']], [5, ['3', '4']]]);
  });
});
