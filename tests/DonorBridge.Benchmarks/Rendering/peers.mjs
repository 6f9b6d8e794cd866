// Documents per second of docxtemplater on the content of RenderContent.cs, deflated as fast as it can, as ours are.
// In a folder of its own: npm i docxtemplater pizzip && node peers.mjs [runs]
import { createRequire } from 'node:module';
const require = createRequire(`${process.cwd()}/`);
const PizZip = require('pizzip'), Docxtemplater = require('docxtemplater');
const runs = Number(process.argv[2] ?? 60), questions = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'A1', 'A2', 'A3', 'A4'];
const sentence = 'The programme worked with municipal child protection services to identify unaccompanied children early and to refer them to a guardian within 72 hours. Staff held weekly case conferences with the national contact point and adapted the interview guide together with the children. ';
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const data = {
  title: 'Safe Passage – early identification in ports', reference: 'BSR-2025-0142', ...Object.fromEntries(questions.map(key => [key, sentence.repeat(6).trim()])),
  results: many(40, i => ({ code: `I${i}`, title: `Children referred to a guardian within 72 h, port ${i}`, baseline: i * 3, target: i * 20, actual: i * 17 })),
  people: many(60, i => ({ group: `group ${i % 5}`, reach: 'direct', source: `age ${i % 4}`, value: i })),
  lines: many(100, i => ({ code: `${Math.floor(i / 10) + 1}.${i % 10}`, name: `Budget line ${i}`, budget: 1000 * i + 500, spent: 900 * i + 123, left: 100 * i + 377 })),
};
const p = text => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const table = (list, columns) => `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${columns.map((column, i) => `<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>${p(`${i ? '' : `{#${list}}`}{${column}}${i < columns.length - 1 ? '' : `{/${list}}`}`)}</w:tc>`).join('')}</w:tr></w:tbl>`;
const body = p('{title}') + p('{reference}') + questions.map(key => p(key) + p(`{${key}}`)).join('') + table('results', ['code', 'title', 'baseline', 'target', 'actual']) + table('people', ['group', 'reach', 'source', 'value']) + table('lines', ['code', 'name', 'budget', 'spent', 'left']);
const zip = new PizZip();
zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>');
zip.file('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
zip.file('word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`);
const template = zip.generate({ type: 'nodebuffer' });
const once = () => { const doc = new Docxtemplater(new PizZip(template), { linebreaks: true }); doc.render(data); return doc.toBuffer({ compression: 'DEFLATE', compressionOptions: { level: 1 } }); };
for (let i = 0; i < 40; i++) once();
const start = process.cpuUsage();
for (let i = 0; i < runs; i++) once();
const used = process.cpuUsage(start);
console.log(`documents per processor second ${(runs / ((used.user + used.system) / 1e6)).toFixed(1)}`);
console.log(`bytes ${once().length}`);
