// The rows of TransactionList.cs through ExcelJS's streaming writer. In a folder of its own: npm i exceljs && node exceljs.mjs ROWS
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
const require = createRequire(`${process.cwd()}/`);
const ExcelJS = require('exceljs'), rows = Number(process.argv[2]), file = `${process.cwd()}/exceljs-${process.pid}.xlsx`;
let most = 0;
const note = () => { most = Math.max(most, process.memoryUsage().rss); };
const timer = setInterval(note, 20);
const start = process.cpuUsage();
const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false, zip: { zlib: { level: 1 } } });
const sheet = book.addWorksheet('List');
sheet.columns = ['date', 'id', 'text', 'line', 'amount', 'twice'].map(key => ({ header: key, key }));
sheet.getColumn('date').numFmt = 'dd/mm/yyyy';
sheet.getColumn('amount').numFmt = '#,##0.00';
for (let i = 0; i < rows; i++) {
  const amount = i % 1000 + 0.25;
  sheet.addRow({ date: new Date(Date.UTC(2025, 0, 1 + i % 365)), id: `V${String(i).padStart(6, '0')}`, text: `Travel and subsistence, voucher ${i}`, line: `${i % 9 + 1}.${i % 7}`, amount, twice: { formula: `E${i + 2}*2`, result: amount * 2 } }).commit();
  if (i % 1000 === 0) { note(); await new Promise(resolve => setImmediate(resolve)); }
}
sheet.addRow({ amount: { formula: `SUM(E2:E${rows + 1})` } }).commit();
await sheet.commit();
await book.commit();
const used = process.cpuUsage(start);
note();
clearInterval(timer);
rmSync(file);
console.log(`seconds ${((used.user + used.system) / 1e6).toFixed(3)}`);
console.log(`peak ${(Math.max(most, process.resourceUsage().maxRSS * 1024) / 1048576).toFixed(0)}`);
