<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>imrdesk</name>
    <message>
      <location filename="imrdesk/ui/dialogs/threshold_dialog.py"/>
      <source> %</source>
      <translation> %</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/actions.py"/>
      <location filename="imrdesk/ui/field_loop.py"/>
      <source> or </source>
      <translation> or </translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;About imrdesk</source>
      <translation>&amp;About imrdesk</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Add a decision</source>
      <translation>&amp;Add a decision</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;All notes of the workspace…</source>
      <translation>&amp;All notes of the workspace…</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Back to what the program read</source>
      <translation>&amp;Back to what the program read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>&amp;Cancel</source>
      <translation>&amp;Cancel</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Check a field</source>
      <translation>&amp;Check a field</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Confirm everything that is left</source>
      <translation>&amp;Confirm everything that is left</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Dark</source>
      <translation>&amp;Dark</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>&amp;Edit</source>
      <translation>&amp;Edit</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Export records…</source>
      <translation>&amp;Export records…</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>&amp;File</source>
      <translation>&amp;File</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Find in the letter</source>
      <translation>&amp;Find in the letter</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Freeze the letter’s scrolling</source>
      <translation>&amp;Freeze the letter’s scrolling</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>&amp;Go on</source>
      <translation>&amp;Go on</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>&amp;Help</source>
      <translation>&amp;Help</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>&amp;Import</source>
      <translation>&amp;Import</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>&amp;Import as it is read</source>
      <translation>&amp;Import as it is read</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Import letters…</source>
      <translation>&amp;Import letters…</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>&amp;Import {n:,} letter</source>
      <extra-po-msgid_plural>&amp;Import {n:,} letters</extra-po-msgid_plural>
      <translation>
        <numerusform>&amp;Import {n:,} letter</numerusform>
        <numerusform>&amp;Import {n:,} letters</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>&amp;Ink</source>
      <translation>&amp;Ink</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Keyboard shortcuts</source>
      <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Keyboard…</source>
      <translation>&amp;Keyboard…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>&amp;Larger</source>
      <translation>&amp;Larger</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>&amp;Leave out all shown</source>
      <translation>&amp;Leave out all shown</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>&amp;Letter</source>
      <translation>&amp;Letter</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Light</source>
      <translation>&amp;Light</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Mark the selected words</source>
      <translation>&amp;Mark the selected words</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Merge the decision with the next</source>
      <translation>&amp;Merge the decision with the next</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;New workspace…</source>
      <translation>&amp;New workspace…</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Next field to look at</source>
      <translation>&amp;Next field to look at</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Next letter</source>
      <translation>&amp;Next letter</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>&amp;Notes</source>
      <translation>&amp;Notes</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Open workspace…</source>
      <translation>&amp;Open workspace…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/passage_menu.py"/>
      <source>&amp;Other tag…</source>
      <translation>&amp;Other tag…</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Previous field to look at</source>
      <translation>&amp;Previous field to look at</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Previous letter</source>
      <translation>&amp;Previous letter</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Print record…</source>
      <translation>&amp;Print record…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>&amp;Print…</source>
      <translation>&amp;Print…</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Progress</source>
      <translation>&amp;Progress</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Quit</source>
      <translation>&amp;Quit</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>&amp;Record</source>
      <translation>&amp;Record</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Redo</source>
      <translation>&amp;Redo</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/commands.py"/>
      <source>&amp;Redo {operation}</source>
      <translation>&amp;Redo {operation}</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Remove the decision</source>
      <translation>&amp;Remove the decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/passage_menu.py"/>
      <source>&amp;Remove the mark</source>
      <translation>&amp;Remove the mark</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Reviewer name…</source>
      <translation>&amp;Reviewer name…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>&amp;Show these letters</source>
      <translation>&amp;Show these letters</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Sign off and open the next</source>
      <translation>&amp;Sign off and open the next</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Sort and columns of the queue…</source>
      <translation>&amp;Sort and columns of the queue…</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Split the decision in two</source>
      <translation>&amp;Split the decision in two</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>&amp;Tag</source>
      <translation>&amp;Tag</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Tag…</source>
      <translation>&amp;Tag…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>&amp;Tick all shown</source>
      <translation>&amp;Tick all shown</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Undo</source>
      <translation>&amp;Undo</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/commands.py"/>
      <source>&amp;Undo {operation}</source>
      <translation>&amp;Undo {operation}</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>&amp;View</source>
      <translation>&amp;View</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;What the marks mean</source>
      <translation>&amp;What the marks mean</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/passage_menu.py"/>
      <source>&amp;Words on it…</source>
      <translation>&amp;Words on it…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>1  Older program</source>
      <translation>1  Older program</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>1, 2, 3</source>
      <translation>1, 2, 3</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>1, 2, 3 or Left and Right choose what is to stand</source>
      <translation>1, 2, 3 or Left and Right choose what is to stand</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>2  This program</source>
      <translation>2  This program</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>3  Reviewer</source>
      <translation>3  Reviewer</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>&lt;i&gt;The note will look like this.&lt;/i&gt;</source>
      <translation>&lt;i&gt;The note will look like this.&lt;/i&gt;</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>A check</source>
      <translation>A check</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>A decision that is new</source>
      <translation>A decision that is new</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>A letter in the queue</source>
      <translation>A letter in the queue</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>A letter that waits keeps all that was done to it.</source>
      <translation>A letter that waits keeps all that was done to it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>A long text</source>
      <translation>A long text</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>A tag of the list, or a new one</source>
      <translation>A tag of the list, or a new one</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>A value</source>
      <translation>A value</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>A value to be looked at</source>
      <translation>A value to be looked at</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>A workspace is one file that keeps your letters, what was read in them, and everything you change.
It stays on this computer: imrdesk opens no connection.</source>
      <translation>A workspace is one file that keeps your letters, what was read in them, and everything you change.
It stays on this computer: imrdesk opens no connection.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>ACOEM</source>
      <translation>ACOEM</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/about.py"/>
      <source>About imrdesk</source>
      <translation>About imrdesk</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>About the case; nothing to be done</source>
      <translation>About the case; nothing to be done</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>About {fields}</source>
      <translation>About {fields}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Action</source>
      <translation>Action</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Actions and their keys</source>
      <translation>Actions and their keys</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/record_view.py"/>
      <source>Add a decision</source>
      <translation>Add a decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Add tag</source>
      <translation>Add tag</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Age</source>
      <translation>Age</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>All</source>
      <translation>All</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>All as it stands</source>
      <translation>All as it stands</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>All as this program reads it</source>
      <translation>All as this program reads it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>All files (*)</source>
      <translation>All files (*)</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>All le&amp;tters</source>
      <translation>All le&amp;tters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>All letters</source>
      <translation>All letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>All letters, whatever their status ({count:,})</source>
      <translation>All letters, whatever their status ({count:,})</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>All notes of the workspace</source>
      <translation>All notes of the workspace</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/notes_view.py"/>
      <source>All notes…</source>
      <translation>All notes…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>All usual keys</source>
      <translation>All usual keys</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Alt+Down</source>
      <translation>Alt+Down</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>An import of {given} was cut short: {n:,} of its {total} files is still to come.</source>
      <extra-po-msgid_plural>An import of {given} was cut short: {n:,} of its {total} files are still to come.</extra-po-msgid_plural>
      <translation>
        <numerusform>An import of {given} was cut short: {n:,} of its {total} files is still to come.</numerusform>
        <numerusform>An import of {given} was cut short: {n:,} of its {total} files are still to come.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>An import, export or count is still running; wait for it or cancel it.</source>
      <translation>An import, export or count is still running; wait for it or cancel it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>Another letter in this workspace has the same case number but other contents.</source>
      <translation>Another letter in this workspace has the same case number but other contents.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>Another letter in this workspace has the same case number.</source>
      <translation>Another letter in this workspace has the same case number.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Another version</source>
      <translation>Another version</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>Another version of the program read this letter.</source>
      <translation>Another version of the program read this letter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Another version: stands beside {name} of this import</source>
      <translation>Another version: stands beside {name} of this import</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Another version: stands beside {name}, here since {day}</source>
      <translation>Another version: stands beside {name}, here since {day}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Any ink</source>
      <translation>Any ink</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Any kind</source>
      <translation>Any kind</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Any tag</source>
      <translation>Any tag</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Application Received</source>
      <translation>Application Received</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>Apply</source>
      <translation>Apply</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/print_flow.py"/>
      <source>At most {count} records are printed at once; choose fewer.</source>
      <translation>At most {count} records are printed at once; choose fewer.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Author</source>
      <translation>Author</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>Back (Alt+Left)</source>
      <translation>Back (Alt+Left)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Back to a plain tag</source>
      <translation>Back to a plain tag</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>Back to the read value of {field}</source>
      <translation>Back to the read value of {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>Back to what the program read</source>
      <translation>Back to what the program read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/main_window.py"/>
      <source>Backup made: {name}</source>
      <translation>Backup made: {name}</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Behavioral and mental health</source>
      <translation>Behavioral and mental health</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Blue</source>
      <translation>Blue</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Body part</source>
      <translation>Body part</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letter_view.py"/>
      <source>Bring it back</source>
      <translation>Bring it back</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Bring letters in</source>
      <translation>Bring letters in</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/notes_model.py"/>
      <source>By</source>
      <translation>By</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>By anybody</source>
      <translation>By anybody</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>By {who}</source>
      <translation>By {who}</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>CLINICAL CASE SUMMARY</source>
      <translation>CLINICAL CASE SUMMARY</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/editors/lines.py"/>
      <source>Calendar for {field}</source>
      <translation>Calendar for {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="Section"/>
      <location filename="imrdesk/ui/models/notes_model.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>Case</source>
      <translation>Case</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Case Number</source>
      <translation>Case Number</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/import_model.py"/>
      <source>Case number</source>
      <translation>Case number</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Case outcome</source>
      <translation>Case outcome</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Case, treatment or file</source>
      <translation>Case, treatment or file</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Category</source>
      <translation>Category</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/shortcut_sheet.py"/>
      <source>Change keys…</source>
      <translation>Change keys…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/notes_model.py"/>
      <source>Changed</source>
      <translation>Changed</translation>
    </message>
    <message>
      <location filename="FieldState"/>
      <source>Check</source>
      <translation>Check</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/places.py"/>
      <source>Check a field</source>
      <translation>Check a field</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Check on {fields} dismissed</source>
      <translation>Check on {fields} dismissed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Check on {fields} open again</source>
      <translation>Check on {fields} open again</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>Checks</source>
      <translation>Checks</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Choose another ink or other tags</source>
      <translation>Choose another ink or other tags</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/editors/lines.py"/>
      <source>Choose from a calendar (Alt+Down)</source>
      <translation>Choose from a calendar (Alt+Down)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Choose other tags</source>
      <translation>Choose other tags</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Choose…</source>
      <translation>Choose…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>Chosen: {value}</source>
      <translation>Chosen: {value}</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Clinical case summary</source>
      <translation>Clinical case summary</translation>
    </message>
    <message>
      <location filename="Section"/>
      <source>Clinical summary</source>
      <translation>Clinical summary</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <location filename="imrdesk/ui/views/message_bar.py"/>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>Close</source>
      <translation>Close</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/find_bar.py"/>
      <source>Close (Esc)</source>
      <translation>Close (Esc)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/message_bar.py"/>
      <source>Close the message</source>
      <translation>Close the message</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Close the summary</source>
      <translation>Close the summary</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Columns</source>
      <translation>Columns</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/threshold_dialog.py"/>
      <source>Confidence in percent</source>
      <translation>Confidence in percent</translation>
    </message>
    <message>
      <location filename="FieldState"/>
      <source>Confirmed</source>
      <translation>Confirmed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>Confirmed by a person</source>
      <translation>Confirmed by a person</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>Contents of the guide</source>
      <translation>Contents of the guide</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Cop&amp;y list</source>
      <translation>Cop&amp;y list</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/about.py"/>
      <source>Copied</source>
      <translation>Copied</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/about.py"/>
      <source>Copy versions</source>
      <translation>Copy versions</translation>
    </message>
    <message>
      <location filename="FieldState"/>
      <source>Corrected</source>
      <translation>Corrected</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>Corrected by a person</source>
      <translation>Corrected by a person</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Counting what to look at</source>
      <translation>Counting what to look at</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>Ctrl+Enter</source>
      <translation>Ctrl+Enter</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>DMEPOS</source>
      <translation>DMEPOS</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Date Assigned</source>
      <translation>Date Assigned</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Date of Injury</source>
      <translation>Date of Injury</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>Decided</source>
      <translation>Decided</translation>
    </message>
    <message>
      <location filename="Section"/>
      <source>Decision</source>
      <translation>Decision</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Decision Date</source>
      <translation>Decision Date</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>Decision {number}</source>
      <translation>Decision {number}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/decision_card.py"/>
      <source>Decision {number} of {count}</source>
      <translation>Decision {number} of {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>Decision {number}, as a whole</source>
      <translation>Decision {number}, as a whole</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Decisions</source>
      <translation>Decisions</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Diagnostic testing</source>
      <translation>Diagnostic testing</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/check_commands.py"/>
      <source>Dismiss</source>
      <translation>Dismiss</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/check_commands.py"/>
      <source>Dismiss a check</source>
      <translation>Dismiss a check</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Dismiss the check on this &amp;field…</source>
      <translation>Dismiss the check on this &amp;field…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Dismiss: {check}</source>
      <translation>Dismiss: {check}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Dismissed: {check}</source>
      <translation>Dismissed: {check}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Dismiss…</source>
      <translation>Dismiss…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/empty_queue.py"/>
      <source>Drop files or folders here, or press {keys}.</source>
      <translation>Drop files or folders here, or press {keys}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Drop to look at {given}</source>
      <translation>Drop to look at {given}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Drop to make a workspace for these letters</source>
      <translation>Drop to make a workspace for these letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Drop to open the workspace {name}</source>
      <translation>Drop to open the workspace {name}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Each letter stands beside its fields. {next_attention} goes to the next value that needs your eyes, Enter keeps it, {why} says where it comes from.</source>
      <translation>Each letter stands beside its fields. {next_attention} goes to the next value that needs your eyes, Enter keeps it, {why} says where it comes from.</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>Edit</source>
      <translation>Edit</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Edit the note (F2)</source>
      <translation>Edit the note (F2)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Edited {when}; show what it was before</source>
      <translation>Edited {when}; show what it was before</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Edited; show what the note was before</source>
      <translation>Edited; show what the note was before</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>Enter confirms it.</source>
      <translation>Enter confirms it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Enter goes to it, Left and Right show its places, Delete dismisses it</source>
      <translation>Enter goes to it, Left and Right show its places, Delete dismisses it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Enter records a new key for the action that is chosen. Changes hold at once.</source>
      <translation>Enter records a new key for the action that is chosen. Changes hold at once.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Enter, F2, Delete</source>
      <translation>Enter, F2, Delete</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Enter, Left, Right, Del</source>
      <translation>Enter, Left, Right, Del</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Enter, Shift+Enter</source>
      <translation>Enter, Shift+Enter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Enter, Space, Shift+Enter</source>
      <translation>Enter, Space, Shift+Enter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Error</source>
      <translation>Error</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/why_card.py"/>
      <source>Esc closes</source>
      <translation>Esc closes</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Evaluation and management</source>
      <translation>Evaluation and management</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Every action has its usual keys again.</source>
      <translation>Every action has its usual keys again.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/main_window.py"/>
      <source>Every edit is saved in {name}</source>
      <translation>Every edit is saved in {name}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>Every letter is here already</source>
      <translation>Every letter is here already</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/threshold_dialog.py"/>
      <source>Every value that the program reads has a confidence. Values below this one are marked, counted in the queue and visited by F8, in this workspace.</source>
      <translation>Every value that the program reads has a confidence. Values below this one are marked, counted in the queue and visited by F8, in this workspace.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Expedited</source>
      <translation>Expedited</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Export records</source>
      <translation>Export records</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>Export records…</source>
      <translation>Export records…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Exporting</source>
      <translation>Exporting</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>Field</source>
      <translation>Field</translation>
    </message>
    <message>
      <location filename="Group"/>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <location filename="imrdesk/ui/models/import_model.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>File</source>
      <translation>File</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/sheets.py"/>
      <source>Files and reasons</source>
      <translation>Files and reasons</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>Files and what becomes of them</source>
      <translation>Files and what becomes of them</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Files that could not be read, and why</source>
      <translation>Files that could not be read, and why</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/sheets.py"/>
      <source>Files that were not imported</source>
      <translation>Files that were not imported</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Find a &amp;letter in the queue</source>
      <translation>Find a &amp;letter in the queue</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/shortcut_sheet.py"/>
      <source>Find a key or what it does</source>
      <translation>Find a key or what it does</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Find an action or a key</source>
      <translation>Find an action or a key</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/find_bar.py"/>
      <source>Find in the letter</source>
      <translation>Find in the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Find in the queue</source>
      <translation>Find in the queue</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/find_bar.py"/>
      <source>Find the next (Enter)</source>
      <translation>Find the next (Enter)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/find_bar.py"/>
      <source>Find the one before (Shift+Enter)</source>
      <translation>Find the one before (Shift+Enter)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Forget &amp;it</source>
      <translation>Forget &amp;it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>Forward (Alt+Right)</source>
      <translation>Forward (Alt+Right)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/results.py"/>
      <source>Found in the guide</source>
      <translation>Found in the guide</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/reason_dialog.py"/>
      <source>Given before (Down chooses):</source>
      <translation>Given before (Down chooses):</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/explaining.py"/>
      <source>Go to a field first; then this says why its value is what it is.</source>
      <translation>Go to a field first; then this says why its value is what it is.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/decisions.py"/>
      <source>Go to a field of the decision first.</source>
      <translation>Go to a field of the decision first.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/field_loop.py"/>
      <source>Go to a field, select its words in the letter, then press {keys}.</source>
      <translation>Go to a field, select its words in the letter, then press {keys}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/field_loop.py"/>
      <source>Go to a field, then click its word with Ctrl.</source>
      <translation>Go to a field, then click its word with Ctrl.</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Go to the &amp;history</source>
      <translation>Go to the &amp;history</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Go to the &amp;letter</source>
      <translation>Go to the &amp;letter</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Go to the &amp;notes</source>
      <translation>Go to the &amp;notes</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Go to the &amp;queue</source>
      <translation>Go to the &amp;queue</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Go to the &amp;record</source>
      <translation>Go to the &amp;record</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/field_loop.py"/>
      <source>Go to the decision whose outcome this is.</source>
      <translation>Go to the decision whose outcome this is.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Go to the place</source>
      <translation>Go to the place</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Go to the place (Enter)</source>
      <translation>Go to the place (Enter)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Go to {field}</source>
      <translation>Go to {field}</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Green</source>
      <translation>Green</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Grey</source>
      <translation>Grey</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>Help</source>
      <translation>Help</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Here already</source>
      <translation>Here already</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Here since {day} as {name}</source>
      <translation>Here since {day} as {name}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/desk.py"/>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>History</source>
      <translation>History</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Home health and transportation</source>
      <translation>Home health and transportation</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>How far the files are read</source>
      <translation>How far the files are read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>How far the import is</source>
      <translation>How far the import is</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>IMR guideline</source>
      <translation>IMR guideline</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>IMR guideline sources</source>
      <translation>IMR guideline sources</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/print_flow.py"/>
      <source>IMR records</source>
      <translation>IMR records</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>IMR review</source>
      <translation>IMR review</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Import a &amp;folder…</source>
      <translation>Import a &amp;folder…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Import a folder</source>
      <translation>Import a folder</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Import letters</source>
      <translation>Import letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/empty_queue.py"/>
      <source>Import letters…</source>
      <translation>Import letters…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Importing {given}</source>
      <translation>Importing {given}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In a date: open the calendar; in a choice: open its list</source>
      <translation>In a date: open the calendar; in a choice: open its list</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In a field: drop what was typed; in a bar or dialog: close it</source>
      <translation>In a field: drop what was typed; in a bar or dialog: close it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In a field: keep what was typed or confirm, and go to the next to look at</source>
      <translation>In a field: keep what was typed or confirm, and go to the next to look at</translation>
    </message>
    <message>
      <location filename="Status"/>
      <source>In review</source>
      <translation>In review</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In the find bar: the next place, the one before</source>
      <translation>In the find bar: the next place, the one before</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In the form: to the next field</source>
      <translation>In the form: to the next field</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/why_card.py"/>
      <source>In the guide</source>
      <translation>In the guide</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In the history: to the place, the whole text, back to the value</source>
      <translation>In the history: to the place, the whole text, back to the value</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>In the letter</source>
      <translation>In the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In the letter: select words with the keyboard</source>
      <translation>In the letter: select words with the keyboard</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In the list of checks: go to the field, show its places, dismiss</source>
      <translation>In the list of checks: go to the field, show its places, dismiss</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/shortcut_sheet.py"/>
      <source>In the panes</source>
      <translation>In the panes</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In the queue: choose and open a letter</source>
      <translation>In the queue: choose and open a letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In what was read again: choose which reading stands</source>
      <translation>In what was read again: choose which reading stands</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Injections</source>
      <translation>Injections</translation>
    </message>
    <message>
      <location filename="Section"/>
      <source>Injured worker</source>
      <translation>Injured worker</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Ink</source>
      <translation>Ink</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Ink and &amp;tags of the passage…</source>
      <translation>Ink and &amp;tags of the passage…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/notes_model.py"/>
      <source>Ink and tags</source>
      <translation>Ink and tags</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Ink of the next passage</source>
      <translation>Ink of the next passage</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Ink of the passage</source>
      <translation>Ink of the passage</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/passage_bar.py"/>
      <source>Ink {ink}</source>
      <translation>Ink {ink}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Ink {ink}; choose another</source>
      <translation>Ink {ink}; choose another</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>Inks of passages</source>
      <translation>Inks of passages</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Into which file</source>
      <translation>Into which file</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>It cannot be so; sign-off waits for it</source>
      <translation>It cannot be so; sign-off waits for it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>It is asked where the workspace is to be; then the letters are looked at.</source>
      <translation>It is asked where the workspace is to be; then the letters are looked at.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>It may be so; sign-off asks why</source>
      <translation>It may be so; sign-off asks why</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/why_card.py"/>
      <source>Its history</source>
      <translation>Its history</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>Its place in the letter</source>
      <translation>Its place in the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Key</source>
      <translation>Key</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Keyboard</source>
      <translation>Keyboard</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/shortcut_sheet.py"/>
      <source>Keyboard shortcuts</source>
      <translation>Keyboard shortcuts</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/shortcut_sheet.py"/>
      <source>Keys</source>
      <translation>Keys</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Larger letter</source>
      <translation>Larger letter</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>Last changed</source>
      <translation>Last changed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Left out: its first words are not those of a letter</source>
      <translation>Left out: its first words are not those of a letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Left out: {ending} files are not read</source>
      <translation>Left out: {ending} files are not read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>Less than a minute</source>
      <translation>Less than a minute</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Let it stand, with a reason</source>
      <translation>Let it stand, with a reason</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>Let stand: {reason}</source>
      <translation>Let stand: {reason}</translation>
    </message>
    <message>
      <location filename="Group"/>
      <location filename="imrdesk/ui/views/marked_text.py"/>
      <source>Letter</source>
      <translation>Letter</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Letter as it &amp;looks</source>
      <translation>Letter as it &amp;looks</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/page_view.py"/>
      <location filename="imrdesk/ui/views/rich_pane.py"/>
      <source>Letter as it looks</source>
      <translation>Letter as it looks</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Letter at its &amp;usual width</source>
      <translation>Letter at its &amp;usual width</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Letter family</source>
      <translation>Letter family</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Letter in its own &amp;window</source>
      <translation>Letter in its own &amp;window</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letter_view.py"/>
      <source>Letter — imrdesk</source>
      <translation>Letter — imrdesk</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <location filename="imrdesk/ui/places.py"/>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Letters</source>
      <translation>Letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Letters ({endings})</source>
      <translation>Letters ({endings})</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>Letters read again: {count:,} (of {total:,}; stopped).</source>
      <translation>Letters read again: {count:,} (of {total:,}; stopped).</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>Letters read again: {count:,}.</source>
      <translation>Letters read again: {count:,}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Letters to settle</source>
      <translation>Letters to settle</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Letters: {letters:,}; decisions: {decisions:,}; written to {names}.</source>
      <translation>Letters: {letters:,}; decisions: {decisions:,}; written to {names}.</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Light or dark as the &amp;system</source>
      <translation>Light or dark as the &amp;system</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Look at what is not sure</source>
      <translation>Look at what is not sure</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Look of the tag “{tag}”</source>
      <translation>Look of the tag “{tag}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Looking for letters</source>
      <translation>Looking for letters</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>Looking for letters: {n:,} file</source>
      <extra-po-msgid_plural>Looking for letters: {n:,} files</extra-po-msgid_plural>
      <translation>
        <numerusform>Looking for letters: {n:,} file</numerusform>
        <numerusform>Looking for letters: {n:,} files</numerusform>
      </translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>MTUS</source>
      <translation>MTUS</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Mark as &amp;reviewed</source>
      <translation>Mark as &amp;reviewed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Mark the selected words in {ink} ({keys})</source>
      <translation>Mark the selected words in {ink} ({keys})</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Mark “{words}”</source>
      <translation>Mark “{words}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Marked in {ink} — saved. {keys} writes a note on it.</source>
      <translation>Marked in {ink} — saved. {keys} writes a note on it.</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Move the decision &amp;up</source>
      <translation>Move the decision &amp;up</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Move the decision do&amp;wn</source>
      <translation>Move the decision do&amp;wn</translation>
    </message>
    <message>
      <location filename="Status"/>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>New</source>
      <translation>New</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>New workspace</source>
      <translation>New workspace</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>New workspace…</source>
      <translation>New workspace…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Next place; now {field}, {place} of {count}</source>
      <translation>Next place; now {field}, {place} of {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>No case number</source>
      <translation>No case number</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/check_commands.py"/>
      <source>No check is open in this letter.</source>
      <translation>No check is open in this letter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/check_commands.py"/>
      <source>No check is open on this field.</source>
      <translation>No check is open on this field.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>No key</source>
      <translation>No key</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/shortcut_sheet.py"/>
      <source>No key does that.</source>
      <translation>No key does that.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>No letter fits this search and filter.</source>
      <translation>No letter fits this search and filter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/empty_queue.py"/>
      <source>No letters yet</source>
      <translation>No letters yet</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>No note is found</source>
      <translation>No note is found</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/notes_view.py"/>
      <source>No notes yet. Select words in the letter and press {mark} to mark them, or {note} to write a note on them.</source>
      <translation>No notes yet. Select words in the letter and press {mark} to mark them, or {note} to write a note on them.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Not now</source>
      <translation>Not now</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>Note</source>
      <translation>Note</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>Note in Markdown</source>
      <translation>Note in Markdown</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Note on the &amp;decision…</source>
      <translation>Note on the &amp;decision…</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Note on the &amp;letter…</source>
      <translation>Note on the &amp;letter…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Note on the letter</source>
      <translation>Note on the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/notes_view.py"/>
      <source>Note on the letter…</source>
      <translation>Note on the letter…</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Note on the selection or &amp;field…</source>
      <translation>Note on the selection or &amp;field…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Note on {place}</source>
      <translation>Note on {place}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Note on {place}: {words}</source>
      <translation>Note on {place}: {words}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>Note on: {place}</source>
      <translation>Note on: {place}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Note: {words}</source>
      <translation>Note: {words}</translation>
    </message>
    <message>
      <location filename="Group"/>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/desk.py"/>
      <location filename="imrdesk/ui/views/notes_view.py"/>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>Notes ({count})</source>
      <translation>Notes ({count})</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Notes found</source>
      <translation>Notes found</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>Nothing found</source>
      <translation>Nothing found</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>Nothing here can be imported</source>
      <translation>Nothing here can be imported</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/results.py"/>
      <source>Nothing in the guide has all these words. Try fewer, or the beginning of a word.</source>
      <translation>Nothing in the guide has all these words. Try fewer, or the beginning of a word.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Nothing is kept before you say so. It would go into the workspace {name}.</source>
      <translation>Nothing is kept before you say so. It would go into the workspace {name}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Nothing left to look at</source>
      <translation>Nothing left to look at</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>Nothing left to look at: {keys} signs off and opens the next.</source>
      <translation>Nothing left to look at: {keys} signs off and opens the next.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Nothing was changed yet.</source>
      <translation>Nothing was changed yet.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Number</source>
      <translation>Number</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>ODG</source>
      <translation>ODG</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/notes_model.py"/>
      <source>On</source>
      <translation>On</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>On a note: go to its place, edit it, remove it</source>
      <translation>On a note: go to its place, edit it, remove it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>On decisions</source>
      <translation>On decisions</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>On fields</source>
      <translation>On fields</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>On letters</source>
      <translation>On letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>On passages</source>
      <translation>On passages</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/field_loop.py"/>
      <source>One decision is {allowed}; only a case is {outcome}.</source>
      <translation>One decision is {allowed}; only a case is {outcome}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Only the focused field</source>
      <translation>Only the focused field</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Only {field}</source>
      <translation>Only {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/controller.py"/>
      <source>Open a letter first.</source>
      <translation>Open a letter first.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/controller.py"/>
      <source>Open a workspace first.</source>
      <translation>Open a workspace first.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Open workspace</source>
      <translation>Open workspace</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Open workspace…</source>
      <translation>Open workspace…</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Orange</source>
      <translation>Orange</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Other</source>
      <translation>Other</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Other kinds</source>
      <translation>Other kinds</translation>
    </message>
    <message>
      <location filename="fields"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>Outcome</source>
      <translation>Outcome</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Outcome: &amp;Overturned</source>
      <translation>Outcome: &amp;Overturned</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Outcome: &amp;Partially overturned</source>
      <translation>Outcome: &amp;Partially overturned</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Outcome: &amp;Upheld</source>
      <translation>Outcome: &amp;Upheld</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Overturned</source>
      <translation>Overturned</translation>
    </message>
    <message>
      <location filename="Section"/>
      <source>Own fields</source>
      <translation>Own fields</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>P&amp;ostpone…</source>
      <translation>P&amp;ostpone…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/print_flow.py"/>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/reader.py"/>
      <source>Page of the guide</source>
      <translation>Page of the guide</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/printing.py"/>
      <source>Page {number} of {count}</source>
      <translation>Page {number} of {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letter_bar.py"/>
      <source>Page {page} of {count}</source>
      <translation>Page {page} of {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>Paper</source>
      <translation>Paper</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Partially overturned</source>
      <translation>Partially overturned</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Passage</source>
      <translation>Passage</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/inks.py"/>
      <source>Passage in {ink}</source>
      <translation>Passage in {ink}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/inks.py"/>
      <source>Passage in {ink}, tagged {tags}</source>
      <translation>Passage in {ink}, tagged {tags}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Passage “{words}”</source>
      <translation>Passage “{words}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Passages</source>
      <translation>Passages</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Pharmaceuticals</source>
      <translation>Pharmaceuticals</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Pink</source>
      <translation>Pink</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>Places in the letter</source>
      <translation>Places in the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Plain</source>
      <translation>Plain</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>Postpone</source>
      <translation>Postpone</translation>
    </message>
    <message>
      <location filename="Status"/>
      <source>Postponed</source>
      <translation>Postponed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_recorder.py"/>
      <source>Press a key…</source>
      <translation>Press a key…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_recorder.py"/>
      <source>Press the new key</source>
      <translation>Press the new key</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Press the new key for “{action}”. Esc leaves it as it is.</source>
      <translation>Press the new key for “{action}”. Esc leaves it as it is.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Press to take the tag off</source>
      <translation>Press to take the tag off</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>Print record</source>
      <translation>Print record</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Priority</source>
      <translation>Priority</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Programs</source>
      <translation>Programs</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/places.py"/>
      <source>Progress</source>
      <translation>Progress</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Purple</source>
      <translation>Purple</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Put the selected words behind the &amp;value</source>
      <translation>Put the selected words behind the &amp;value</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/about.py"/>
      <source>Qt and PySide6 are used under the LGPL, version 3; the licences of the other parts are in the README.</source>
      <translation>Qt and PySide6 are used under the LGPL, version 3; the licences of the other parts are in the README.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Queue</source>
      <translation>Queue</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Rationale</source>
      <translation>Rationale</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Re&amp;open</source>
      <translation>Re&amp;open</translation>
    </message>
    <message>
      <location filename="FieldState"/>
      <source>Read</source>
      <translation>Read</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Read a&amp;ll letters again…</source>
      <translation>Read a&amp;ll letters again…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>Read again</source>
      <translation>Read again</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>Read again by a newer program</source>
      <translation>Read again by a newer program</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>Read again: this program reads the same.</source>
      <translation>Read again: this program reads the same.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>Read by extraction {old} before and {new} now. {differences}.
1, 2 and 3 (or Left and Right) choose what is to stand; Enter applies.</source>
      <translation>Read by extraction {old} before and {new} now. {differences}.
1, 2 and 3 (or Left and Right) choose what is to stand; Enter applies.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Read by the program</source>
      <translation>Read by the program</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>Read by the program, and sure enough</source>
      <translation>Read by the program, and sure enough</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Read this letter aga&amp;in…</source>
      <translation>Read this letter aga&amp;in…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>Read: {value}</source>
      <translation>Read: {value}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Reading letters again</source>
      <translation>Reading letters again</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>Reading the files; nothing is kept yet</source>
      <translation>Reading the files; nothing is kept yet</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>Reason: {why}</source>
      <translation>Reason: {why}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/reason_dialog.py"/>
      <source>Reasons given before</source>
      <translation>Reasons given before</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Recent workspaces</source>
      <translation>Recent workspaces</translation>
    </message>
    <message>
      <location filename="Group"/>
      <location filename="imrdesk/ui/desk.py"/>
      <location filename="imrdesk/ui/views/record_view.py"/>
      <source>Record</source>
      <translation>Record</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Record a new key</source>
      <translation>Record a new key</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Rehabilitation</source>
      <translation>Rehabilitation</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Remove it (Delete); undo brings it back</source>
      <translation>Remove it (Delete); undo brings it back</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Reopen</source>
      <translation>Reopen</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Return to this value</source>
      <translation>Return to this value</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/places.py"/>
      <source>Review</source>
      <translation>Review</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Review IMR letters beside their fields</source>
      <translation>Review IMR letters beside their fields</translation>
    </message>
    <message>
      <location filename="Status"/>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Reviewed</source>
      <translation>Reviewed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Reviewed and signed-off letters ({count:,})</source>
      <translation>Reviewed and signed-off letters ({count:,})</translation>
    </message>
    <message>
      <location filename="Section"/>
      <source>Reviewer</source>
      <translation>Reviewer</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Reviewer name</source>
      <translation>Reviewer name</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/about.py"/>
      <source>Reviews California Independent Medical Review letters beside their fields.
Works offline: it opens no network connection, ever.</source>
      <translation>Reviews California Independent Medical Review letters beside their fields.
Works offline: it opens no network connection, ever.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>S&amp;maller</source>
      <translation>S&amp;maller</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Sa&amp;ve list…</source>
      <translation>Sa&amp;ve list…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>Save as P&amp;DF…</source>
      <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/print_flow.py"/>
      <source>Save as PDF</source>
      <translation>Save as PDF</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>Save note</source>
      <translation>Save note</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Save record as P&amp;DF…</source>
      <translation>Save record as P&amp;DF…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Save the list of what was not read</source>
      <translation>Save the list of what was not read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>Saved. What was undone can no longer be redone; it stays in the history.</source>
      <translation>Saved. What was undone can no longer be redone; it stays in the history.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letter_bar.py"/>
      <source>Scroll frozen</source>
      <translation>Scroll frozen</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>Search the guide</source>
      <translation>Search the guide</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>See: {check}</source>
      <translation>See: {check}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Select words in the letter, then press {keys} to mark them.</source>
      <translation>Select words in the letter, then press {keys} to mark them.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Sex</source>
      <translation>Sex</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Shift+arrows</source>
      <translation>Shift+arrows</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Show</source>
      <translation>Show</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Show &amp;why {n:,} was not read</source>
      <extra-po-msgid_plural>Show &amp;why {n:,} were not read</extra-po-msgid_plural>
      <translation>
        <numerusform>Show &amp;why {n:,} was not read</numerusform>
        <numerusform>Show &amp;why {n:,} were not read</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Show again</source>
      <translation>Show again</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Show again: {check}</source>
      <translation>Show again: {check}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Show the chosen change in full (Space)</source>
      <translation>Show the chosen change in full (Space)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Show the whole text</source>
      <translation>Show the whole text</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>Show the {count:,} postponed</source>
      <translation>Show the {count:,} postponed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>Show the {count:,} still to do</source>
      <translation>Show the {count:,} still to do</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Show which</source>
      <translation>Show which</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Show {column}</source>
      <translation>Show {column}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/check_commands.py"/>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Sign off</source>
      <translation>Sign off</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Sign off and export</source>
      <translation>Sign off and export</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/check_commands.py"/>
      <source>Sign off over warnings</source>
      <translation>Sign off over warnings</translation>
    </message>
    <message>
      <location filename="Status"/>
      <source>Signed off</source>
      <translation>Signed off</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Smaller letter</source>
      <translation>Smaller letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_model.py"/>
      <source>Something new was done since, so it can no longer be redone; it stays here.</source>
      <translation>Something new was done since, so it can no longer be redone; it stays here.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Sort by</source>
      <translation>Sort by</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>Space ticks what is selected, or leaves it out</source>
      <translation>Space ticks what is selected, or leaves it out</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Specialties</source>
      <translation>Specialties</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Standard</source>
      <translation>Standard</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>States of licensure</source>
      <translation>States of licensure</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Still to do</source>
      <translation>Still to do</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Subcategory</source>
      <translation>Subcategory</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Surgery</source>
      <translation>Surgery</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Tab</source>
      <translation>Tab</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Tag</source>
      <translation>Tag</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Tag of the passage</source>
      <translation>Tag of the passage</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Tag the passage</source>
      <translation>Tag the passage</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Tag the passage with:</source>
      <translation>Tag the passage with:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Tag this letter</source>
      <translation>Tag this letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Tag this letter with:</source>
      <translation>Tag this letter with:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <location filename="imrdesk/ui/views/chips.py"/>
      <source>Tag {tag}</source>
      <translation>Tag {tag}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/chips.py"/>
      <source>Tag {tag}; {hint}</source>
      <translation>Tag {tag}; {hint}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Tag “{tag}”</source>
      <translation>Tag “{tag}”</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <location filename="imrdesk/ui/views/passage_bar.py"/>
      <source>Tags</source>
      <translation>Tags</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/passage_bar.py"/>
      <source>Tags of the passage</source>
      <translation>Tags of the passage</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/passage_bar.py"/>
      <source>Tags of the passage, parted by commas</source>
      <translation>Tags of the passage, parted by commas</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Tags of this &amp;workspace…</source>
      <translation>Tags of this &amp;workspace…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Tags of this workspace</source>
      <translation>Tags of this workspace</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Take ink and description away; the tag stays where it is set</source>
      <translation>Take ink and description away; the tag stays where it is set</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Text (*.txt)</source>
      <translation>Text (*.txt)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Text, PDF, Word, web pages, e-mails, ZIP archives and scans. Drop files or folders onto the window, or press {import_files}.</source>
      <translation>Text, PDF, Word, web pages, e-mails, ZIP archives and scans. Drop files or folders onto the window, or press {import_files}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>That decision is no longer in the record.</source>
      <translation>That decision is no longer in the record.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The IMR case number, CMyy-nnnnnnn.</source>
      <translation>The IMR case number, CMyy-nnnnnnn.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>The chosen change’s value is to stand again (Shift+Enter)</source>
      <translation>The chosen change’s value is to stand again (Shift+Enter)</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The clinical case summary</source>
      <translation>The clinical case summary</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The day of the final determination (Labor Code 4610.6).</source>
      <translation>The day of the final determination (Labor Code 4610.6).</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The day of the industrial injury.</source>
      <translation>The day of the industrial injury.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The day on which the application for IMR was received (8 CCR 9792.10.1).</source>
      <translation>The day on which the application for IMR was received (8 CCR 9792.10.1).</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The day on which the case was assigned to the independent review organization.</source>
      <translation>The day on which the case was assigned to the independent review organization.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The day on which utilization review denied or changed the request (Labor Code 4610).</source>
      <translation>The day on which utilization review denied or changed the request (Labor Code 4610).</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The decision's number in the letter, from 1.</source>
      <translation>The decision's number in the letter, from 1.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The decision's rationale.</source>
      <translation>The decision's rationale.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The disputed item as written, without its number and outcome.</source>
      <translation>The disputed item as written, without its number and outcome.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>The ending says the kind: .xlsx, .csv or .jsonl.</source>
      <translation>The ending says the kind: .xlsx, .csv or .jsonl.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The expert reviewer's certifications or specialties, in the letter's order.</source>
      <translation>The expert reviewer's certifications or specialties, in the letter's order.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>The export was cancelled; no file was changed.</source>
      <translation>The export was cancelled; no file was changed.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The family of letters that this one belongs to.</source>
      <translation>The family of letters that this one belongs to.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The guideline sets that the IMR reviewer relied on (MTUS first: Labor Code 4610.5(c)(2)).</source>
      <translation>The guideline sets that the IMR reviewer relied on (MTUS first: Labor Code 4610.5(c)(2)).</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The guideline sets that the claims administrator relied on.</source>
      <translation>The guideline sets that the claims administrator relied on.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>The hit before (Shift+F3)</source>
      <translation>The hit before (Shift+F3)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/imports.py"/>
      <source>The import stopped at a fault of the program; what was read is kept.</source>
      <translation>The import stopped at a fault of the program; what was read is kept.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The injured worker's age in years, as the summary states it.</source>
      <translation>The injured worker's age in years, as the summary states it.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The injured worker's sex, from a stated noun or adjective.</source>
      <translation>The injured worker's sex, from a stated noun or adjective.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The item's line; 8 CCR 9792.10.6</source>
      <translation>The item's line; 8 CCR 9792.10.6</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The kind of service within its group.</source>
      <translation>The kind of service within its group.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rich_document.py"/>
      <source>The letter has too many lines or styles to be shown as it looks.</source>
      <translation>The letter has too many lines or styles to be shown as it looks.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letter_view.py"/>
      <source>The letter is in its own window.</source>
      <translation>The letter is in its own window.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/rich_pane.py"/>
      <source>The letter was read from its file by another version of imrdesk.</source>
      <translation>The letter was read from its file by another version of imrdesk.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The letter's header, “Application Received:”</source>
      <translation>The letter's header, “Application Received:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The letter's header, “Case Number:”</source>
      <translation>The letter's header, “Case Number:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The letter's header, “Date Assigned:”</source>
      <translation>The letter's header, “Date Assigned:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The letter's header, “Date of Injury:”</source>
      <translation>The letter's header, “Date of Injury:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The letter's header, “Decision Date:”</source>
      <translation>The letter's header, “Decision Date:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The letter's header, “Priority:”</source>
      <translation>The letter's header, “Priority:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The letter's header, “UR Denial Date:”</source>
      <translation>The letter's header, “UR Denial Date:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The letter's headings and labels</source>
      <translation>The letter's headings and labels</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/notes_view.py"/>
      <source>The link was copied; imrdesk itself opens no connection.</source>
      <translation>The link was copied; imrdesk itself opens no connection.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The list of disputed items</source>
      <translation>The list of disputed items</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>The new reading differs where a person has settled something, or the letter is signed off. Enter opens a letter; “Read again” is above it.</source>
      <translation>The new reading differs where a person has settled something, or the letter is signed off. Enter opens a letter; “Read again” is above it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>The new reading stands in {taken:,}; {same:,} read the same.</source>
      <translation>The new reading stands in {taken:,}; {same:,} read the same.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>The next hit (F3)</source>
      <translation>The next hit (F3)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>The note as it will look</source>
      <translation>The note as it will look</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The outcomes of the letter's decisions</source>
      <translation>The outcomes of the letter's decisions</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/page_store.py"/>
      <source>The pages of this letter cannot be shown as they look.</source>
      <translation>The pages of this letter cannot be shown as they look.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The part of the body that the request is for.</source>
      <translation>The part of the body that the request is for.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/printing.py"/>
      <source>The printer takes no pages now; see whether it is on and has paper.</source>
      <translation>The printer takes no pages now; see whether it is on and has paper.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>The program had read: {value}.</source>
      <translation>The program had read: {value}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>The program read: {value}</source>
      <translation>The program read: {value}</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The reviewer's credentials, “Certification(s)/Specialty:”</source>
      <translation>The reviewer's credentials, “Certification(s)/Specialty:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The reviewer's credentials, “State(s) of Licensure:”</source>
      <translation>The reviewer's credentials, “State(s) of Licensure:”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>The same bytes as {name} of this import</source>
      <translation>The same bytes as {name} of this import</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The service group of the Division of Workers' Compensation.</source>
      <translation>The service group of the Division of Workers' Compensation.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The states in which the expert reviewer is licensed, in the letter's order.</source>
      <translation>The states in which the expert reviewer is licensed, in the letter's order.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The summary's own text, without its fixed introduction.</source>
      <translation>The summary's own text, without its fixed introduction.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The treatment's words</source>
      <translation>The treatment's words</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The treatment's words, by the program's vocabulary</source>
      <translation>The treatment's words, by the program's vocabulary</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>The value that the keyboard is in</source>
      <translation>The value that the keyboard is in</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>The whole letter</source>
      <translation>The whole letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>There already: {names}. Replace?</source>
      <translation>There already: {names}. Replace?</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>There are no letters in what was chosen</source>
      <translation>There are no letters in what was chosen</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/reader.py"/>
      <source>This address is not opened: {address}</source>
      <translation>This address is not opened: {address}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>This computer has no printer; save the record as PDF instead.</source>
      <translation>This computer has no printer; save the record as PDF instead.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>This is the end of the queue</source>
      <translation>This is the end of the queue</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>This is the first letter of the queue as it is filtered now.</source>
      <translation>This is the first letter of the queue as it is filtered now.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>This letter is signed off; reopen it first ({keys}).</source>
      <translation>This letter is signed off; reopen it first ({keys}).</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/page_scroller.py"/>
      <source>This page cannot be shown as it looks. F4 shows its text.</source>
      <translation>This page cannot be shown as it looks. F4 shows its text.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/record_view.py"/>
      <source>This record has no decision. Select the disputed treatment in the letter first, and the decision that you add begins with it.</source>
      <translation>This record has no decision. Select the disputed treatment in the letter first, and the decision that you add begins with it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>This version of the program has read every letter of the workspace.</source>
      <translation>This version of the program has read every letter of the workspace.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>This version of the program has read this letter already.</source>
      <translation>This version of the program has read this letter already.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>To be looked at: unsure, or a check doubts it</source>
      <translation>To be looked at: unsure, or a check doubts it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>To look at</source>
      <translation>To look at</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>To the &amp;next place of a check</source>
      <translation>To the &amp;next place of a check</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>To the next place that this is about</source>
      <translation>To the next place that this is about</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Treatment</source>
      <translation>Treatment</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Try it with sample letters</source>
      <translation>Try it with sample letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>Typed, but not yet taken: Enter keeps it, Esc drops it.</source>
      <translation>Typed, but not yet taken: Enter keeps it, Esc drops it.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>UR Denial Date</source>
      <translation>UR Denial Date</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>UR guideline</source>
      <translation>UR guideline</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>UR guideline sources</source>
      <translation>UR guideline sources</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_model.py"/>
      <source>Undone</source>
      <translation>Undone</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_model.py"/>
      <source>Undone by {who}, {when}.</source>
      <translation>Undone by {who}, {when}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_model.py"/>
      <source>Undone; can no longer be redone</source>
      <translation>Undone; can no longer be redone</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Unreadable</source>
      <translation>Unreadable</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Until {who} changed it · {when}</source>
      <translation>Until {who} changed it · {when}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Up, Down, Enter</source>
      <translation>Up, Down, Enter</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Upheld</source>
      <translation>Upheld</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Upheld: every denial stands; Overturned: none stands; Partially overturned: some do.</source>
      <translation>Upheld: every denial stands; Overturned: none stands; Partially overturned: some do.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Upheld: the denial stands (not medically necessary); Overturned: it falls.</source>
      <translation>Upheld: the denial stands (not medically necessary); Overturned: it falls.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/threshold_dialog.py"/>
      <source>Use it</source>
      <translation>Use it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Use name</source>
      <translation>Use name</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Use the selected &amp;words as the value</source>
      <translation>Use the selected &amp;words as the value</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>User &amp;guide</source>
      <translation>User &amp;guide</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>User guide — imrdesk</source>
      <translation>User guide — imrdesk</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>Usual key</source>
      <translation>Usual key</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/about.py"/>
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>View</source>
      <translation>View</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>W&amp;hy this value, or help here</source>
      <translation>W&amp;hy this value, or help here</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Warning</source>
      <translation>Warning</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/import_model.py"/>
      <source>What becomes of it</source>
      <translation>What becomes of it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/decision_card.py"/>
      <source>What can be done to this decision</source>
      <translation>What can be done to this decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/decision_card.py"/>
      <source>What can be done to {decision}</source>
      <translation>What can be done to {decision}</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>What counts as &amp;sure…</source>
      <translation>What counts as &amp;sure…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/threshold_dialog.py"/>
      <source>What counts as sure</source>
      <translation>What counts as sure</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>What is chosen stands at no place in the letter.</source>
      <translation>What is chosen stands at no place in the letter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>What is in stays, and is not read again.</source>
      <translation>What is in stays, and is not read again.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>What is ticked, and what is still to be read of the kinds that are not left out</source>
      <translation>What is ticked, and what is still to be read of the kinds that are not left out</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>What it is &amp;for</source>
      <translation>What it is &amp;for</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>What it is for</source>
      <translation>What it is for</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>What the IMR reviewer based the decision on, as written.</source>
      <translation>What the IMR reviewer based the decision on, as written.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>What the claims administrator based its decision on, as written.</source>
      <translation>What the claims administrator based its decision on, as written.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>What the marks mean</source>
      <translation>What the marks mean</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>What the note is on</source>
      <translation>What the note is on</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>What the readings do not agree on</source>
      <translation>What the readings do not agree on</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>What was typed in {names} could not be saved. Leave the letter and lose it?</source>
      <translation>What was typed in {names} could not be saved. Leave the letter and lose it?</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>When a letter or a passage gets this tag</source>
      <translation>When a letter or a passage gets this tag</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Whether the review was standard or expedited (8 CCR 9792.10.1).</source>
      <translation>Whether the review was standard or expedited (8 CCR 9792.10.1).</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Which letters</source>
      <translation>Which letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Whole text</source>
      <translation>Whole text</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/check_commands.py"/>
      <source>Why may it stand?</source>
      <extra-po-msgid_plural>Why may they stand?</extra-po-msgid_plural>
      <translation>
        <numerusform>Why may it stand?</numerusform>
        <numerusform>Why may they stand?</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>Why should this letter wait?</source>
      <translation>Why should this letter wait?</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/why_card.py"/>
      <source>Why: {field}, {state}</source>
      <translation>Why: {field}, {state}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_delegate.py"/>
      <source>Why: {reason}</source>
      <translation>Why: {reason}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>With something to look at</source>
      <translation>With something to look at</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>With the &amp;history of changes</source>
      <translation>With the &amp;history of changes</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/notes_model.py"/>
      <source>Words</source>
      <translation>Words</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Words of a note, a passage, a tag, a case number</source>
      <translation>Words of a note, a passage, a tag, a case number</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Words to find in notes</source>
      <translation>Words to find in notes</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Worth knowing</source>
      <translation>Worth knowing</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>Write in Markdown: **bold**, *italic*, - lists, &gt; quotes</source>
      <translation>Write in Markdown: **bold**, *italic*, - lists, &gt; quotes</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Yellow</source>
      <translation>Yellow</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Your name, as the history of every edit shows it:</source>
      <translation>Your name, as the history of every edit shows it:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>a decision without a treatment</source>
      <translation>a decision without a treatment</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>about {n:,} hour left</source>
      <extra-po-msgid_plural>about {n:,} hours left</extra-po-msgid_plural>
      <translation>
        <numerusform>about {n:,} hour left</numerusform>
        <numerusform>about {n:,} hours left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>about {n:,} minute left</source>
      <extra-po-msgid_plural>about {n:,} minutes left</extra-po-msgid_plural>
      <translation>
        <numerusform>about {n:,} minute left</numerusform>
        <numerusform>about {n:,} minutes left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>about {n:,} second left</source>
      <extra-po-msgid_plural>about {n:,} seconds left</extra-po-msgid_plural>
      <translation>
        <numerusform>about {n:,} second left</numerusform>
        <numerusform>about {n:,} seconds left</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>as the program read it</source>
      <translation>as the program read it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>changed; usually {keys}</source>
      <translation>changed; usually {keys}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>confirmed</source>
      <translation>confirmed</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>decision_rationale_2013</source>
      <translation>decision_rationale_2013</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>decisions no longer read: {count}</source>
      <translation>decisions no longer read: {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>edited</source>
      <translation>edited</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>extractor {version}</source>
      <translation>extractor {version}</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>female</source>
      <translation>female</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>final_determination</source>
      <translation>final_determination</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>imrdesk workspaces ({endings})</source>
      <translation>imrdesk workspaces ({endings})</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>in {n} section</source>
      <extra-po-msgid_plural>in {n} sections</extra-po-msgid_plural>
      <translation>
        <numerusform>in {n} section</numerusform>
        <numerusform>in {n} sections</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>letters postponed</source>
      <translation>letters postponed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>letters reviewed</source>
      <translation>letters reviewed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>letters signed off</source>
      <translation>letters signed off</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>male</source>
      <translation>male</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>mark removed, was {ink}</source>
      <translation>mark removed, was {ink}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>mark removed, was {ink}, tagged {tags}</source>
      <translation>mark removed, was {ink}, tagged {tags}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>marked in {ink}</source>
      <translation>marked in {ink}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>marked in {ink}, tagged {tags}</source>
      <translation>marked in {ink}, tagged {tags}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>moved</source>
      <translation>moved</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>new decisions: {count}</source>
      <translation>new decisions: {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/main_window.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>no case number</source>
      <translation>no case number</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>no key</source>
      <translation>no key</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>no longer confirmed</source>
      <translation>no longer confirmed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>no longer read: take it out</source>
      <translation>no longer read: take it out</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>none</source>
      <translation>none</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/find_bar.py"/>
      <source>not found</source>
      <translation>not found</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>not imported.txt</source>
      <translation>not imported.txt</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>not read: leave it out</source>
      <translation>not read: leave it out</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <location filename="imrdesk/ui/views/history_delegate.py"/>
      <source>nothing</source>
      <translation>nothing</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>notice_2013</source>
      <translation>notice_2013</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>one added</source>
      <extra-po-msgid_plural>{n} added</extra-po-msgid_plural>
      <translation>
        <numerusform>one added</numerusform>
        <numerusform>{n} added</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>one removed</source>
      <extra-po-msgid_plural>{n} removed</extra-po-msgid_plural>
      <translation>
        <numerusform>one removed</numerusform>
        <numerusform>{n} removed</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>others than before</source>
      <translation>others than before</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>page {number}</source>
      <translation>page {number}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>plain</source>
      <translation>plain</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>professional_review_2013</source>
      <translation>professional_review_2013</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>reason: {reason}</source>
      <translation>reason: {reason}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>redone: {change}</source>
      <translation>redone: {change}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>removed</source>
      <translation>removed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>set</source>
      <translation>set</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/editors/lines.py"/>
      <source>several, with ; between them</source>
      <translation>several, with ; between them</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>tags: {was} → {becomes}</source>
      <translation>tags: {was} → {becomes}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>taken from another place in the letter</source>
      <translation>taken from another place in the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>taken off</source>
      <translation>taken off</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>the program had read: {value}</source>
      <translation>the program had read: {value}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>undone: {change}</source>
      <translation>undone: {change}</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>unknown</source>
      <translation>unknown</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>values confirmed</source>
      <translation>values confirmed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>values corrected</source>
      <translation>values corrected</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>values that differ: {count}</source>
      <translation>values that differ: {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>written</source>
      <translation>written</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_model.py"/>
      <source>{change}; why: {why}</source>
      <translation>{change}; why: {why}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>{count:,} are damaged in the workspace.</source>
      <translation>{count:,} are damaged in the workspace.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/rereadings.py"/>
      <source>{count:,} are left to you.</source>
      <translation>{count:,} are left to you.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_list.py"/>
      <source>{count} dismissed</source>
      <translation>{count} dismissed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_list.py"/>
      <source>{count} more that do not fit</source>
      <translation>{count} more that do not fit</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_delegate.py"/>
      <source>{count} more…</source>
      <translation>{count} more…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>{count} to look at</source>
      <translation>{count} to look at</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_list.py"/>
      <source>{count} worth knowing</source>
      <translation>{count} worth knowing</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{done} of {total} files</source>
      <translation>{done} of {total} files</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>{duration} since the workspace was opened</source>
      <translation>{duration} since the workspace was opened</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>{field} holds something that is no value yet: correct it, or press Esc in it to drop what was typed.</source>
      <translation>{field} holds something that is no value yet: correct it, or press Esc in it to drop what was typed.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>{files} and {folders}</source>
      <translation>{files} and {folders}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/import_model.py"/>
      <source>{file}: {result}</source>
      <translation>{file}: {result}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/import_model.py"/>
      <source>{file}: {result}, left out</source>
      <translation>{file}: {result}, left out</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/import_model.py"/>
      <source>{file}: {result}, to be imported</source>
      <translation>{file}: {result}, to be imported</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>{given}, into {workspace}</source>
      <translation>{given}, into {workspace}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{how_far} · {speed} a second · {left}</source>
      <translation>{how_far} · {speed} a second · {left}</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{imported}, then cancelled; {n:,} file is still to come.</source>
      <extra-po-msgid_plural>{imported}, then cancelled; {n:,} files are still to come.</extra-po-msgid_plural>
      <translation>
        <numerusform>{imported}, then cancelled; {n:,} file is still to come.</numerusform>
        <numerusform>{imported}, then cancelled; {n:,} files are still to come.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{imported}.</source>
      <translation>{imported}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>{ink}, tagged {tags}</source>
      <translation>{ink}, tagged {tags}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} closes the window, so it can be no other key.</source>
      <translation>{keys} closes the window, so it can be no other key.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} edits the note that the keyboard is on, so it can be no other key.</source>
      <translation>{keys} edits the note that the keyboard is on, so it can be no other key.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} edits the text inside text boxes, so it can be no key of the window.</source>
      <translation>{keys} edits the text inside text boxes, so it can be no key of the window.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} goes from tab to tab, so it can be no other key.</source>
      <translation>{keys} goes from tab to tab, so it can be no other key.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} is the key of “{action}”. Give that another key first.</source>
      <translation>{keys} is the key of “{action}”. Give that another key first.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} is typed into fields. Hold Ctrl or Alt with it, or take a function key.</source>
      <translation>{keys} is typed into fields. Hold Ctrl or Alt with it, or take a function key.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} opens the menu of what the keyboard is on, so it can be no other key.</source>
      <translation>{keys} opens the menu of what the keyboard is on, so it can be no other key.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} opens the menu {menu}, so it can be no other key.</source>
      <translation>{keys} opens the menu {menu}, so it can be no other key.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/key_rules.py"/>
      <source>{keys} opens the menus, so it can be no other key.</source>
      <translation>{keys} opens the menus, so it can be no other key.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>{kind} {count}</source>
      <translation>{kind} {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>{meaning}
From: {source}</source>
      <translation>{meaning}
From: {source}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/actions.py"/>
      <location filename="imrdesk/ui/guide/helping.py"/>
      <source>{menu} &gt; {command}</source>
      <translation>{menu} &gt; {command}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/sitting_panel.py"/>
      <source>{minutes} min</source>
      <translation>{minutes} min</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{n:,} already here</source>
      <extra-po-msgid_plural>{n:,} already here</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} already here</numerusform>
        <numerusform>{n:,} already here</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{n:,} could not be read</source>
      <extra-po-msgid_plural>{n:,} could not be read</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} could not be read</numerusform>
        <numerusform>{n:,} could not be read</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>{n:,} file</source>
      <extra-po-msgid_plural>{n:,} files</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} file</numerusform>
        <numerusform>{n:,} files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{n:,} file came into the folder since; import it again to take it</source>
      <extra-po-msgid_plural>{n:,} files came into the folder since; import it again to take them</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} file came into the folder since; import it again to take it</numerusform>
        <numerusform>{n:,} files came into the folder since; import it again to take them</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{n:,} file is gone since</source>
      <extra-po-msgid_plural>{n:,} files are gone since</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} file is gone since</numerusform>
        <numerusform>{n:,} files are gone since</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{n:,} file of another kind left out</source>
      <extra-po-msgid_plural>{n:,} files of other kinds left out</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} file of another kind left out</numerusform>
        <numerusform>{n:,} files of other kinds left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>{n:,} folder</source>
      <extra-po-msgid_plural>{n:,} folders</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} folder</numerusform>
        <numerusform>{n:,} folders</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{n:,} left out by you</source>
      <extra-po-msgid_plural>{n:,} left out by you</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} left out by you</numerusform>
        <numerusform>{n:,} left out by you</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>{n:,} letter can be imported</source>
      <extra-po-msgid_plural>{n:,} letters can be imported</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} letter can be imported</numerusform>
        <numerusform>{n:,} letters can be imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{n:,} letter imported</source>
      <extra-po-msgid_plural>{n:,} letters imported</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} letter imported</numerusform>
        <numerusform>{n:,} letters imported</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>{n:,} note</source>
      <extra-po-msgid_plural>{n:,} notes</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} note</numerusform>
        <numerusform>{n:,} notes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{n:,} with a case number that was known</source>
      <extra-po-msgid_plural>{n:,} with case numbers that were known</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} with a case number that was known</numerusform>
        <numerusform>{n:,} with case numbers that were known</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/import_words.py"/>
      <source>{name} and {n:,} other</source>
      <extra-po-msgid_plural>{name} and {n:,} others</extra-po-msgid_plural>
      <translation>
        <numerusform>{name} and {n:,} other</numerusform>
        <numerusform>{name} and {n:,} others</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/check_commands.py"/>
      <source>{number} of {count}: {message}</source>
      <translation>{number} of {count}: {message}</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>{n} decision</source>
      <extra-po-msgid_plural>{n} decisions</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} decision</numerusform>
        <numerusform>{n} decisions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/models/history_model.py"/>
      <source>{n} more change</source>
      <extra-po-msgid_plural>{n} more changes</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} more change</numerusform>
        <numerusform>{n} more changes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/decision_card.py"/>
      <source>{n} note on this decision</source>
      <extra-po-msgid_plural>{n} notes on this decision</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} note on this decision</numerusform>
        <numerusform>{n} notes on this decision</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>{n} note on this field</source>
      <extra-po-msgid_plural>{n} notes on this field</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} note on this field</numerusform>
        <numerusform>{n} notes on this field</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>{n} of {count} on this page</source>
      <translation>{n} of {count} on this page</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>{n} page</source>
      <extra-po-msgid_plural>{n} pages</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} page</numerusform>
        <numerusform>{n} pages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/print_flow.py"/>
      <source>{n} record saved as {name}.</source>
      <extra-po-msgid_plural>{n} records saved as {name}.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} record saved as {name}.</numerusform>
        <numerusform>{n} records saved as {name}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>{operation} — saved</source>
      <translation>{operation} — saved</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>{page} — User guide — imrdesk</source>
      <translation>{page} — User guide — imrdesk</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>{place} of {count}: {field}</source>
      <translation>{place} of {count}: {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>{sign_off} signs a letter off and opens the next. The records go into a spreadsheet with {export}.</source>
      <translation>{sign_off} signs a letter off and opens the next. The records go into a spreadsheet with {export}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letter_view.py"/>
      <source>{size} pt</source>
      <translation>{size} pt</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>{state} by {who}, {when}.</source>
      <translation>{state} by {who}, {when}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/rich_pane.py"/>
      <source>{trouble} Its reading text is whole.</source>
      <translation>{trouble} Its reading text is whole.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>{who}, {when}</source>
      <translation>{who}, {when}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_list.py"/>
      <source>{words}, folded</source>
      <translation>{words}, folded</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_list.py"/>
      <source>{words}, unfolded</source>
      <translation>{words}, unfolded</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>“Claims Administrator guideline:”</source>
      <translation>“Claims Administrator guideline:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>“Decision rationale:”</source>
      <translation>“Decision rationale:”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>“MAXIMUS guideline:”</source>
      <translation>“MAXIMUS guideline:”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>“{action}” has no key now.</source>
      <translation>“{action}” has no key now.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>“{action}” has the key {keys} now.</source>
      <translation>“{action}” has the key {keys} now.</translation>
    </message>
  </context>
</TS>
