import type { Topic } from '../catalogue.ts'

export const tour: Topic<'tour'> = {
  'offer.label': 'Tour',
  'offer.text': 'Neu hier? Eine kurze Tour zeigt die beiden Hauptansichten und die häufigsten Aufgaben.',
  'offer.begin': 'Tour starten',
  'offer.decline': 'Nein, danke',
  end: 'Tour beenden',
  place: 'Schritt {at, number} von {of, number}',
  back: 'Zurück',
  next: 'Weiter',
  done: 'Fertig',
  'sub-account.title': 'Alle Nummern auf einen Blick',
  'sub-account.text':
    'Die Ansicht „Unterkonto“ ist die Seite des Anbieters: alle Nummern, ob sie frei, zugewiesen oder zurückgegeben sind und welches Unterkonto sie hat.',
  'search.title': 'Suchen und eingrenzen',
  'search.text':
    'Geben Sie einen beliebigen Teil einer Nummer in beliebiger Schreibweise ein, oder einen Namen, eine Abrechnungs-ID oder eine Serviceinfo. Die Filter darunter grenzen die Liste ein und zeigen, wie viele Nummern jeweils übrig bleiben.',
  'row.title': 'Eine einzelne Nummer',
  'row.text':
    'Jede Zeile hat ihr eigenes Menü: zuweisen, Zuweisung aufheben, löschen und der Verlauf, wer die Nummer wann hatte. Was ihr Status nicht erlaubt, wird nicht angeboten; das Menü nennt den Grund.',
  'many.title': 'Viele Nummern',
  'many.text':
    'Kreuzen Sie Zeilen an; Umschalt und Klick wählt einen Bereich, Strg+A (⌘A auf dem Mac) alle Treffer. Die Leiste zeigt dann, für wie viele davon eine Aktion gilt. Ob zehn oder hunderttausend: Es ist ein Schritt.',
  'import.title': 'Aus einer Tabelle',
  'import.text':
    'Ziehen Sie eine Tabelle an eine beliebige Stelle dieser Ansicht, oder wählen Sie hier eine aus. Alles wird geprüft und lässt sich berichtigen, bevor etwas gespeichert wird, und keine Nummer verliert ihre Ziffern.',
  'phone-numbers.title': 'Die Seite des Kunden',
  'phone-numbers.text':
    '„Rufnummern“ zeigt die Nummern eines Unterkontos: Benutzern zuweisen, zurücknehmen oder dem Anbieter zurückgeben.',
  'activity.title': 'Nichts geht verloren',
  'activity.text':
    'Unter „Aktivität“ steht jede Aktion, die neueste zuerst, und jede lässt sich rückgängig machen. Das war alles: Handbuch und Tastenkürzel stehen im Menü „Hilfe“, ebenso diese Tour.',
}
