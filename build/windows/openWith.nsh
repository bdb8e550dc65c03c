; Offers NumberDesk under "Open with" for the sheets that it imports, to whom it is installed for: this person or, where an
; administrator installs it for all users, everybody (SHCTX). The program that opens them by a double click is left alone:
; nothing is written to the extension's own value, only to its list of alternatives.

!define OPEN_WITH_ID "NumberDesk.Sheet"

!macro offerFor EXTENSION
  WriteRegNone SHCTX "Software\Classes\.${EXTENSION}\OpenWithProgids" "${OPEN_WITH_ID}"
!macroend

; The keys of an extension stay, because what others wrote may be in them.
!macro withdrawFor EXTENSION
  DeleteRegValue SHCTX "Software\Classes\.${EXTENSION}\OpenWithProgids" "${OPEN_WITH_ID}"
!macroend

!macro customInstall
  WriteRegStr SHCTX "Software\Classes\${OPEN_WITH_ID}" "" "Spreadsheet"
  WriteRegStr SHCTX "Software\Classes\${OPEN_WITH_ID}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHCTX "Software\Classes\${OPEN_WITH_ID}\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro offerFor "csv"
  !insertmacro offerFor "tsv"
  !insertmacro offerFor "xlsx"
  !insertmacro offerFor "xlsm"
  !insertmacro offerFor "xls"
  !insertmacro offerFor "ods"
  ; The Explorer learns of it at once.
  System::Call 'shell32::SHChangeNotify(i, i, i, i) v (0x08000000, 0, 0, 0)'
!macroend

; The uninstaller tells the Explorer by itself, after this.
!macro customUnInstall
  !insertmacro withdrawFor "csv"
  !insertmacro withdrawFor "tsv"
  !insertmacro withdrawFor "xlsx"
  !insertmacro withdrawFor "xlsm"
  !insertmacro withdrawFor "xls"
  !insertmacro withdrawFor "ods"
  DeleteRegKey SHCTX "Software\Classes\${OPEN_WITH_ID}"
!macroend
