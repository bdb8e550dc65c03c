import type { Topic } from '../catalogue.ts'

export const welcome: Topic<'welcome'> = {
  title: 'Willkommen bei NumberDesk',
  text: 'Es gibt noch keine Nummern. Sie bleiben in einer Datei auf diesem Computer, und nichts wird übertragen. Womit möchten Sie beginnen?',
  sample: 'Beispieldaten laden',
  'sample.text': 'Sehen Sie sich mit einem kleinen, erfundenen Bestand um.',
  'sample.done':
    'Beispieldaten geladen: eine erfundene Nummer | Beispieldaten geladen: {count} erfundene Nummern',
  import: 'Datei importieren',
  'import.text':
    'Übernehmen Sie Ihre Nummern aus einer Tabelle: CSV, XLSX, XLS oder ODS. Sie wird geprüft, bevor etwas gespeichert wird.',
  empty: 'Leer beginnen',
  'empty.text': 'Legen Sie zuerst Unterkonten und SIP-Trunks an, und fügen Sie dann Nummern hinzu.',
  none: 'Es gibt noch keine Nummern',
  'none.text': 'Importieren Sie Ihre Nummern aus einer Tabelle, oder geben Sie sie von Hand ein.',
  add: 'Von Hand eingeben',
}
