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
      <location filename="imrdesk/ui/query_words.py"/>
      <source> or </source>
      <translation> or </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>% as read</source>
      <translation>% as read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>% of letters</source>
      <translation>% of letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>% overturned</source>
      <translation>% overturned</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;About imrdesk</source>
      <translation>&amp;About imrdesk</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>&amp;Add</source>
      <translation>&amp;Add</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>&amp;Add a decision</source>
      <translation>&amp;Add a decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>&amp;Add a field</source>
      <translation>&amp;Add a field</translation>
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
      <location filename="ACTIONS"/>
      <source>&amp;Backups…</source>
      <translation>&amp;Backups…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>&amp;Bring back</source>
      <translation>&amp;Bring back</translation>
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
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>&amp;Choices</source>
      <translation>&amp;Choices</translation>
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
      <location filename="ACTIONS"/>
      <source>&amp;High contrast</source>
      <translation>&amp;High contrast</translation>
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
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>&amp;Kind</source>
      <translation>&amp;Kind</translation>
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
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
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
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>&amp;On</source>
      <translation>&amp;On</translation>
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
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>&amp;Save</source>
      <translation>&amp;Save</translation>
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
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>2014..2015 or 2014-03</source>
      <translation>2014..2015 or 2014-03</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>3  Reviewer</source>
      <translation>3  Reviewer</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>65 or more</source>
      <translation>65 or more</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>95% high</source>
      <translation>95% high</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/number_words.py"/>
      <source>95% interval {low} to {high}</source>
      <translation>95% interval {low} to {high}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>95% low</source>
      <translation>95% low</translation>
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
      <location filename="imrdesk/review/own_fields.py"/>
      <source>A choice has at most {most} characters.</source>
      <translation>A choice has at most {most} characters.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>A decision that is new</source>
      <translation>A decision that is new</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>A decision, with what its letter says</source>
      <translation>A decision, with what its letter says</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>A field holds what your study asks for and no letter says. It stands in the form, in searches, in the history and in exports like all others.</source>
      <translation>A field holds what your study asks for and no letter says. It stands in the form, in searches, in the history and in exports like all others.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/own_fields.py"/>
      <source>A field needs a name.</source>
      <translation>A field needs a name.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>A field of this workspace</source>
      <translation>A field of this workspace</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>A field of this workspace, which its reviewers fill in; no letter is read for it.</source>
      <translation>A field of this workspace, which its reviewers fill in; no letter is read for it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>A field of this workspace, which nobody has filled in.</source>
      <translation>A field of this workspace, which nobody has filled in.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>A field of this workspace.</source>
      <translation>A field of this workspace.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>A field of this workspace: {help}</source>
      <translation>A field of this workspace: {help}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/own_fields.py"/>
      <source>A field's name has at most {most} characters.</source>
      <translation>A field's name has at most {most} characters.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>A letter</source>
      <translation>A letter</translation>
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
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>A letter with all of its decisions side by side</source>
      <translation>A letter with all of its decisions side by side</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>A long text</source>
      <translation>A long text</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/sameness.py"/>
      <source>A narrative of the letter cites another case, {number}.</source>
      <translation>A narrative of the letter cites another case, {number}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>A new field</source>
      <translation>A new field</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>A new field (Ins)</source>
      <translation>A new field (Ins)</translation>
    </message>
    <message>
      <location filename="imrdesk/review/annotating.py"/>
      <source>A note needs words; to take it away, remove it.</source>
      <translation>A note needs words; to take it away, remove it.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/tesseract.py"/>
      <source>A page takes tesseract more than a minute, as no page of a letter does; scan it again, or read it when this machine is less busy.</source>
      <translation>A page takes tesseract more than a minute, as no page of a letter does; scan it again, or read it when this machine is less busy.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/export_profiles.py"/>
      <source>A profile needs a name.</source>
      <translation>A profile needs a name.</translation>
    </message>
    <message>
      <location filename="imrdesk/app.py"/>
      <source>A report without any letter text is in
{file}</source>
      <translation>A report without any letter text is in
{file}</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>A reviewer added the decision; the program has read nothing for it.</source>
      <translation>A reviewer added the decision; the program has read nothing for it.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>A rule of an older version of the program found it (“{rule}”).</source>
      <translation>A rule of an older version of the program found it (“{rule}”).</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>A sentence of the letter states it, in the words of this family.</source>
      <translation>A sentence of the letter states it, in the words of this family.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>A sex is stated, but it is not clear whose it is.</source>
      <translation>A sex is stated, but it is not clear whose it is.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/annotating.py"/>
      <source>A tag needs a name.</source>
      <translation>A tag needs a name.</translation>
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
      <location filename="imrdesk/store/views.py"/>
      <source>A view needs a name.</source>
      <translation>A view needs a name.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>A workspace is one file that keeps your letters, what was read in them, and everything you change. It stays on this computer: imrdesk opens no connection.</source>
      <translation>A workspace is one file that keeps your letters, what was read in them, and everything you change. It stays on this computer: imrdesk opens no connection.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/search.py"/>
      <source>A “-” stands before nothing.</source>
      <translation>A “-” stands before nothing.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>ACOEM</source>
      <translation>ACOEM</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>About each value</source>
      <translation>About each value</translation>
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
      <location filename="imrdesk/review/session.py"/>
      <location filename="imrdesk/ui/views/record_view.py"/>
      <source>Add a decision</source>
      <translation>Add a decision</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Add a note</source>
      <translation>Add a note</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Add tag</source>
      <translation>Add tag</translation>
    </message>
    <message>
      <location filename="fields"/>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>Age</source>
      <translation>Age</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
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
      <location filename="imrdesk/ui/views/letters/letters_table.py"/>
      <location filename="imrdesk/ui/views/progress/progress_page.py"/>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
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
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>All {share}</source>
      <translation>All {share}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Alt+Down</source>
      <translation>Alt+Down</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>An age is stated, but it is not clear whose it is.</source>
      <translation>An age is stated, but it is not clear whose it is.</translation>
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
      <location filename="rules"/>
      <source>An outcome that it follows from is not certain.</source>
      <translation>An outcome that it follows from is not certain.</translation>
    </message>
    <message>
      <location filename="imrdesk/app.py"/>
      <source>Another kind of Qt application is running in this process.</source>
      <translation>Another kind of Qt application is running in this process.</translation>
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
      <location filename="imrdesk/domain/checks/outcomes.py"/>
      <source>Another letter of this case in the workspace, “{name}”, makes it “{outcome}”.</source>
      <translation>Another letter of this case in the workspace, “{name}”, makes it “{outcome}”.</translation>
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
      <source>Another version, beside {name} of this import</source>
      <translation>Another version, beside {name} of this import</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>Another version, beside {name} that is here since {day}</source>
      <translation>Another version, beside {name} that is here since {day}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Any day</source>
      <translation>Any day</translation>
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
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <source>Application Received and Decision Date</source>
      <translation>Application Received and Decision Date</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>Apply</source>
      <translation>Apply</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>As filtered in Letters</source>
      <translation>As filtered in Letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/look_commands.py"/>
      <source>As the &amp;system</source>
      <translation>As the &amp;system</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Assign</source>
      <translation>Assign</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Assign to nobody</source>
      <translation>Assign to nobody</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Assign to {name}</source>
      <translation>Assign to {name}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>Assigned to</source>
      <translation>Assigned to</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
      <source>Assign…</source>
      <translation>Assign…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/print_flow.py"/>
      <source>At most {count} records are printed at once; choose fewer.</source>
      <translation>At most {count} records are printed at once; choose fewer.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>At the left are the letters, in the middle the letter, here what was read in it. Click a value, or press {go_record}.</source>
      <translation>At the left are the letters, in the middle the letter, here what was read in it. Click a value, or press {go_record}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>Author</source>
      <translation>Author</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/columns_place.py"/>
      <location filename="imrdesk/ui/tour/callout.py"/>
      <source>Back</source>
      <translation>Back</translation>
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
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Back up now</source>
      <translation>Back up now</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/main_window.py"/>
      <source>Backup made: {name}</source>
      <translation>Backup made: {name}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Backups</source>
      <translation>Backups</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Backups, newest first</source>
      <translation>Backups, newest first</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Before the field above it (Ctrl+Up)</source>
      <translation>Before the field above it (Ctrl+Up)</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Behavioral and mental health</source>
      <translation>Behavioral and mental health</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Behind the field below it (Ctrl+Down)</source>
      <translation>Behind the field below it (Ctrl+Down)</translation>
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
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Bring a backup back</source>
      <translation>Bring a backup back</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Bring back</source>
      <translation>Bring back</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
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
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Bring this back…</source>
      <translation>Bring this back…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Bringing the backup back…</source>
      <translation>Bringing the backup back…</translation>
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
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>By decision year</source>
      <translation>By decision year</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>By letter family</source>
      <translation>By letter family</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/all_notes.py"/>
      <source>By {who}</source>
      <translation>By {who}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>C&amp;lose</source>
      <translation>C&amp;lose</translation>
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
      <location filename="imrdesk/review/bulk.py"/>
      <source>Called off; nothing was changed.</source>
      <translation>Called off; nothing was changed.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/bulk.py"/>
      <location filename="imrdesk/ui/column_work.py"/>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Cancel</source>
      <translation>Cancel</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>Cannot be so</source>
      <translation>Cannot be so</translation>
    </message>
    <message>
      <location filename="Section"/>
      <location filename="imrdesk/ui/models/column_model.py"/>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
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
      <location filename="imrdesk/domain/checks/dates.py"/>
      <source>Case Number {number} is of {year}, but the application was received on {value}.</source>
      <translation>Case Number {number} is of {year}, but the application was received on {value}.</translation>
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
      <source>Case, treatment or any words</source>
      <translation>Case, treatment or any words</translation>
    </message>
    <message>
      <location filename="fields"/>
      <location filename="imrdesk/ui/query_words.py"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Category</source>
      <translation>Category</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Change how the tag “{tag}” looks</source>
      <translation>Change how the tag “{tag}” looks</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/shortcut_sheet.py"/>
      <source>Change keys…</source>
      <translation>Change keys…</translation>
    </message>
    <message>
      <location filename="imrdesk/review/annotating.py"/>
      <source>Change the look of a passage</source>
      <translation>Change the look of a passage</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/models/notes_model.py"/>
      <source>Changed</source>
      <translation>Changed</translation>
    </message>
    <message>
      <location filename="FieldState"/>
      <location filename="imrdesk/ui/query_words.py"/>
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
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>Check {field}</source>
      <translation>Check {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <source>Checks</source>
      <translation>Checks</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>Choices</source>
      <translation>Choices</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Choose another ink or other tags</source>
      <translation>Choose another ink or other tags</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/letters_page.py"/>
      <source>Choose columns</source>
      <translation>Choose columns</translation>
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
      <location filename="imrdesk/ui/views/letters/query_chips.py"/>
      <source>Clear all</source>
      <translation>Clear all</translation>
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
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Close the dialog that is open first.</source>
      <translation>Close the dialog that is open first.</translation>
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
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Code of the value</source>
      <translation>Code of the value</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Colors as the s&amp;ystem has them</source>
      <translation>Colors as the s&amp;ystem has them</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Column</source>
      <translation>Column</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Columns</source>
      <translation>Columns</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/letters_table.py"/>
      <source>Columns as at first</source>
      <translation>Columns as at first</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Columns beside each value: what was read, who settled it, …</source>
      <translation>Columns beside each value: what was read, who settled it, …</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Compare it with the letter. Enter keeps it and goes on to the next.</source>
      <translation>Compare it with the letter. Enter keeps it and goes on to the next.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>Confidence</source>
      <translation>Confidence</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/threshold_dialog.py"/>
      <source>Confidence in percent</source>
      <translation>Confidence in percent</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/column_work.py"/>
      <source>Confirm all</source>
      <translation>Confirm all</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <location filename="imrdesk/ui/column_work.py"/>
      <source>Confirm {field}</source>
      <translation>Confirm {field}</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/review/labels.py"/>
      <source>Confirm {n} value</source>
      <extra-po-msgid_plural>Confirm {n} values</extra-po-msgid_plural>
      <translation>
        <numerusform>Confirm {n} value</numerusform>
        <numerusform>Confirm {n} values</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/column_work.py"/>
      <source>Confirm {values} values of {field} in {letters} letters?</source>
      <translation>Confirm {values} values of {field} in {letters} letters?</translation>
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
      <location filename="imrdesk/ui/column_work.py"/>
      <source>Confirming {field}…</source>
      <translation>Confirming {field}…</translation>
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
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>Copy numbers</source>
      <translation>Copy numbers</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/about.py"/>
      <source>Copy versions</source>
      <translation>Copy versions</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Correct {field}</source>
      <translation>Correct {field}</translation>
    </message>
    <message>
      <location filename="FieldState"/>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
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
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <location filename="imrdesk/ui/views/progress/progress_page.py"/>
      <source>Counting…</source>
      <translation>Counting…</translation>
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
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>Date</source>
      <translation>Date</translation>
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
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Day</source>
      <translation>Day</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Days</source>
      <translation>Days</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <source>Days from the application to the decision.</source>
      <translation>Days from the application to the decision.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/query_words.py"/>
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <source>Days to decision</source>
      <translation>Days to decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Days to the decision</source>
      <translation>Days to the decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Days to the decision by year</source>
      <translation>Days to the decision by year</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Decided</source>
      <translation>Decided</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Decided in {year}, days known</source>
      <translation>Decided in {year}, days known</translation>
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
      <location filename="imrdesk/domain/fields.py"/>
      <location filename="imrdesk/domain/review.py"/>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/views/columns/context.py"/>
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
      <source>Decision {number}</source>
      <translation>Decision {number}</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/completeness.py"/>
      <source>Decision {number} does not say what the claims administrator relied on.</source>
      <translation>Decision {number} does not say what the claims administrator relied on.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/completeness.py"/>
      <source>Decision {number} does not say which guideline the IMR reviewer applied.</source>
      <translation>Decision {number} does not say which guideline the IMR reviewer applied.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/quantities.py"/>
      <source>Decision {number} is for {stated} {unit}, but {where} {other}.</source>
      <translation>Decision {number} is for {stated} {unit}, but {where} {other}.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/outcomes.py"/>
      <source>Decision {number} is “{outcome}”, but its rationale concludes that the request is {phrase}.</source>
      <translation>Decision {number} is “{outcome}”, but its rationale concludes that the request is {phrase}.</translation>
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
      <location filename="imrdesk/domain/custom_fields.py"/>
      <location filename="imrdesk/domain/fields.py"/>
      <source>Decision {number}: {field}</source>
      <translation>Decision {number}: {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>Decision: {field}</source>
      <translation>Decision: {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Decisions</source>
      <translation>Decisions</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Decisions overturned, of those with an outcome, by category, as they stand now. Whiskers: 95% interval (Wilson).</source>
      <translation>Decisions overturned, of those with an outcome, by category, as they stand now. Whiskers: 95% interval (Wilson).</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Decisions overturned, of those with an outcome, by the expert reviewer’s specialty; with several, a decision counts under each. Whiskers: 95% interval (Wilson).</source>
      <translation>Decisions overturned, of those with an outcome, by the expert reviewer’s specialty; with several, a decision counts under each. Whiskers: 95% interval (Wilson).</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Decisions overturned, of those with an outcome, by the year of the decision date. Whiskers: 95% interval (Wilson).</source>
      <translation>Decisions overturned, of those with an outcome, by the year of the decision date. Whiskers: 95% interval (Wilson).</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Decisions overturned, of those with an outcome, by what the IMR reviewer relied on; with several sources, a decision counts under each. Whiskers: 95% interval (Wilson).</source>
      <translation>Decisions overturned, of those with an outcome, by what the IMR reviewer relied on; with several sources, a decision counts under each. Whiskers: 95% interval (Wilson).</translation>
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
      <location filename="imrdesk/review/session.py"/>
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
      <location filename="imrdesk/review/why.py"/>
      <source>Dismissed</source>
      <translation>Dismissed</translation>
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
      <location filename="imrdesk/ui/tour/callout.py"/>
      <location filename="imrdesk/ui/tour/tour.py"/>
      <source>Done</source>
      <translation>Done</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Doubt {field} no longer</source>
      <translation>Doubt {field} no longer</translation>
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
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Each backup is a whole copy of {name}. Bringing one back keeps what is there now as a backup first, so nothing is lost by it.</source>
      <translation>Each backup is a whole copy of {name}. Bringing one back keeps what is there now as a backup first, so nothing is lost by it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>Each decision</source>
      <translation>Each decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Each letter stands beside its fields. {next_attention} goes to the next value that needs your eyes, Enter keeps it, {why} says where it comes from.</source>
      <translation>Each letter stands beside its fields. {next_attention} goes to the next value that needs your eyes, Enter keeps it, {why} says where it comes from.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/nothing_found.py"/>
      <source>Each of these leaves some letters out; without it there would be:</source>
      <translation>Each of these leaves some letters out; without it there would be:</translation>
    </message>
    <message>
      <location filename="Group"/>
      <source>Edit</source>
      <translation>Edit</translation>
    </message>
    <message>
      <location filename="imrdesk/review/annotating.py"/>
      <source>Edit a note</source>
      <translation>Edit a note</translation>
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
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Eight small steps on sample letters, with the real keys. Nothing is kept of it.</source>
      <translation>Eight small steps on sample letters, with the real keys. Nothing is kept of it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>Empty</source>
      <translation>Empty</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/callout.py"/>
      <source>End the tour</source>
      <translation>End the tour</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/callout.py"/>
      <source>End the tour (Esc)</source>
      <translation>End the tour (Esc)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>Enter confirms and goes on · type to correct · Space: doubtful · Ctrl+Enter confirms all · F2 opens the letter · Ctrl+Left, Right: other field</source>
      <translation>Enter confirms and goes on · type to correct · Space: doubtful · Ctrl+Enter confirms all · F2 opens the letter · Ctrl+Left, Right: other field</translation>
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
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
      <source>Enter keeps it, Esc drops it.</source>
      <translation>Enter keeps it, Esc drops it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Enter opens, Del removes from the list</source>
      <translation>Enter opens, Del removes from the list</translation>
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
      <source>Enter, Shift+Enter, Ctrl+Enter</source>
      <translation>Enter, Shift+Enter, Ctrl+Enter</translation>
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
      <location filename="imrdesk/ui/tour/callout.py"/>
      <source>Esc ends the tour</source>
      <translation>Esc ends the tour</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/columns_place.py"/>
      <source>Esc leads back to the row in “Check a field”.</source>
      <translation>Esc leads back to the row in “Check a field”.</translation>
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
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Every letter</source>
      <translation>Every letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>Every letter is here already</source>
      <translation>Every letter is here already</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Every letter, by the status that it has now.</source>
      <translation>Every letter, by the status that it has now.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Every letter, reviewed or not, by the outcome of its case as it stands now.</source>
      <translation>Every letter, reviewed or not, by the outcome of its case as it stands now.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/own_fields.py"/>
      <source>Every record has a field “{label}” already; choose another name.</source>
      <translation>Every record has a field “{label}” already; choose another name.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>Every row of “{field}” is settled.</source>
      <translation>Every row of “{field}” is settled.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/threshold_dialog.py"/>
      <source>Every value that the program reads has a confidence. Values below this one are marked, counted in the queue and visited by F8, in this workspace.</source>
      <translation>Every value that the program reads has a confidence. Values below this one are marked, counted in the queue and visited by F8, in this workspace.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Everything about the letters</source>
      <translation>Everything about the letters</translation>
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
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>Family or year</source>
      <translation>Family or year</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>Field</source>
      <translation>Field</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>Field “{label}”</source>
      <translation>Field “{label}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Fields</source>
      <translation>Fields</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Fields of this &amp;workspace…</source>
      <translation>Fields of this &amp;workspace…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Fields of this workspace</source>
      <translation>Fields of this workspace</translation>
    </message>
    <message>
      <location filename="Group"/>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <location filename="imrdesk/ui/models/import_model.py"/>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <source>File</source>
      <translation>File</translation>
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
      <location filename="imrdesk/review/labels.py"/>
      <source>Fill in {field}</source>
      <translation>Fill in {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>Filled in</source>
      <translation>Filled in</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/facet_tree.py"/>
      <source>Filters</source>
      <translation>Filters</translation>
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
      <location filename="imrdesk/ui/views/letters/letters_page.py"/>
      <source>Find a value</source>
      <translation>Find a value</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/letters_page.py"/>
      <source>Find a value to filter by</source>
      <translation>Find a value to filter by</translation>
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
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Find words in the letter</source>
      <translation>Find words in the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Finished by {who}</source>
      <translation>Finished by {who}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>First rows</source>
      <translation>First rows</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/main_window.py"/>
      <source>For reading only, because {why}</source>
      <translation>For reading only, because {why}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Forget</source>
      <translation>Forget</translation>
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
      <location filename="imrdesk/review/why.py"/>
      <source>Found</source>
      <translation>Found</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/results.py"/>
      <source>Found in the guide</source>
      <translation>Found in the guide</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>From</source>
      <translation>From</translation>
    </message>
    <message>
      <location filename="imrdesk/review/own_fields.py"/>
      <source>Give at least two choices, one in a line.</source>
      <translation>Give at least two choices, one in a line.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/reason_dialog.py"/>
      <source>Given before (Down chooses):</source>
      <translation>Given before (Down chooses):</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Go back to a note as of {day}</source>
      <translation>Go back to a note as of {day}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Go back to what was read as {field}</source>
      <translation>Go back to what was read as {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Go back to {field} as of {day}</source>
      <translation>Go back to {field} as of {day}</translation>
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
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>Go to the first</source>
      <translation>Go to the first</translation>
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
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Guideline source</source>
      <translation>Guideline source</translation>
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
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/desk.py"/>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>History</source>
      <translation>History</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>History of changes</source>
      <translation>History of changes</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Home health and transportation</source>
      <translation>Home health and transportation</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Hours in sittings</source>
      <translation>Hours in sittings</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Hours timed</source>
      <translation>Hours timed</translation>
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
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>How it will look in the form</source>
      <translation>How it will look in the form</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>How right the program reads</source>
      <translation>How right the program reads</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/letters_page.py"/>
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>How to search</source>
      <translation>How to search</translation>
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
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>Import letters, and what was read in them is checked here.</source>
      <translation>Import letters, and what was read in them is checked here.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/empty_queue.py"/>
      <source>Import letters…</source>
      <translation>Import letters…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Imported</source>
      <translation>Imported</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Imported: came in then. Reviewed, signed off: had that status at the end of the day (or week, or month) and another at its beginning; each letter once.</source>
      <translation>Imported: came in then. Reviewed, signed off: had that status at the end of the day (or week, or month) and another at its beginning; each letter once.</translation>
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
      <source>In a field of yes or no: the answer</source>
      <translation>In a field of yes or no: the answer</translation>
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
      <source>In the fields of the workspace: add, retire or bring back, move</source>
      <translation>In the fields of the workspace: add, retire or bring back, move</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In the find bar: the next place, the one before</source>
      <translation>In the find bar: the next place, the one before</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>In the form</source>
      <translation>In the form</translation>
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
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <location filename="imrdesk/ui/models/column_model.py"/>
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
    <message numerus="yes">
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>In the one letter</source>
      <extra-po-msgid_plural>In all {n} letters</extra-po-msgid_plural>
      <translation>
        <numerusform>In the one letter</numerusform>
        <numerusform>In all {n} letters</numerusform>
      </translation>
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
    <message numerus="yes">
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>In {n} letter that Letters shows</source>
      <extra-po-msgid_plural>In {n} letters that Letters shows</extra-po-msgid_plural>
      <translation>
        <numerusform>In {n} letter that Letters shows</numerusform>
        <numerusform>In {n} letters that Letters shows</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>In {n} letter that Letters shows: {search}</source>
      <extra-po-msgid_plural>In {n} letters that Letters shows: {search}</extra-po-msgid_plural>
      <translation>
        <numerusform>In {n} letter that Letters shows: {search}</numerusform>
        <numerusform>In {n} letters that Letters shows: {search}</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In “Check a field”: confirm and go on, or back; confirm all that are shown</source>
      <translation>In “Check a field”: confirm and go on, or back; confirm all that are shown</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In “Check a field”: edit the value, empty it, the field before, the next</source>
      <translation>In “Check a field”: edit the value, empty it, the field before, the next</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>In “Check a field”: mark as doubtful, open the letter, look for rows again</source>
      <translation>In “Check a field”: mark as doubtful, open the letter, look for rows again</translation>
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
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Ins, Delete, Ctrl+Up, Ctrl+Down</source>
      <translation>Ins, Delete, Ctrl+Up, Ctrl+Down</translation>
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
      <location filename="rules"/>
      <source>It ends the item's line, without the colon that it should have.</source>
      <translation>It ends the item's line, without the colon that it should have.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It ends the item's line.</source>
      <translation>It ends the item's line.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It follows from a title like Mr. or Ms.</source>
      <translation>It follows from a title like Mr. or Ms.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It follows from pronouns alone.</source>
      <translation>It follows from pronouns alone.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It follows from the outcomes of the decisions.</source>
      <translation>It follows from the outcomes of the decisions.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It follows from what the rationale concludes.</source>
      <translation>It follows from what the rationale concludes.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>It is asked where the workspace is to be; then the letters are looked at.</source>
      <translation>It is asked where the workspace is to be; then the letters are looked at.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is not certain where the item's line begins.</source>
      <translation>It is not certain where the item's line begins.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is printed before the treatment.</source>
      <translation>It is printed before the treatment.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is stated in a rationale and not in the summary.</source>
      <translation>It is stated in a rationale and not in the summary.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is stated of a doctor, who may not be the reviewer.</source>
      <translation>It is stated of a doctor, who may not be the reviewer.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is the age at some earlier time, like that of the injury.</source>
      <translation>It is the age at some earlier time, like that of the injury.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is the date of the letter, which is that of the decision.</source>
      <translation>It is the date of the letter, which is that of the decision.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is the line before the item's guidelines.</source>
      <translation>It is the line before the item's guidelines.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is the text between its heading and the next.</source>
      <translation>It is the text between its heading and the next.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It is the words that say what this side based its decision on.</source>
      <translation>It is the words that say what this side based its decision on.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>It may be so; sign-off asks why</source>
      <translation>It may be so; sign-off asks why</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands behind its label in the header.</source>
      <translation>It stands behind its label in the header.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands behind its label in the item.</source>
      <translation>It stands behind its label in the item.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands behind its label in the reviewer's credentials.</source>
      <translation>It stands behind its label in the reviewer's credentials.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands behind its label, and a sentence of the letter agrees.</source>
      <translation>It stands behind its label, and a sentence of the letter agrees.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands behind its label, and a sentence of the letter differs.</source>
      <translation>It stands behind its label, and a sentence of the letter differs.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands behind its label, but is no name that is known.</source>
      <translation>It stands behind its label, but is no name that is known.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands below its label, in a row of values under a row of labels.</source>
      <translation>It stands below its label, in a row of values under a row of labels.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands in its own section of the letter, below the heading.</source>
      <translation>It stands in its own section of the letter, below the heading.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>It stands somewhere in the letter, not behind its label.</source>
      <translation>It stands somewhere in the letter, not behind its label.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>Its heading or the heading behind it was not found as it should be.</source>
      <translation>Its heading or the heading behind it was not found as it should be.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/why_card.py"/>
      <source>Its history</source>
      <translation>Its history</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Its new name:</source>
      <translation>Its new name:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>Its place in the letter</source>
      <translation>Its place in the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>Judged</source>
      <translation>Judged</translation>
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
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Kind</source>
      <translation>Kind</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>Kind and place stay, so that what was filled in stays readable; its key is {key}.</source>
      <translation>Kind and place stay, so that what was filled in stays readable; its key is {key}.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>Labels of another item stand inside it; it may be two items.</source>
      <translation>Labels of another item stand inside it; it may be two items.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/look_commands.py"/>
      <source>Lan&amp;guage</source>
      <translation>Lan&amp;guage</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Larger letter</source>
      <translation>Larger letter</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Larger te&amp;xt everywhere</source>
      <translation>Larger te&amp;xt everywhere</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Last 12 months</source>
      <translation>Last 12 months</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Last 12 weeks</source>
      <translation>Last 12 weeks</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Last 30 days</source>
      <translation>Last 30 days</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>Last changed</source>
      <translation>Last changed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/query_chips.py"/>
      <source>Leave out: {part}</source>
      <translation>Leave out: {part}</translation>
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
      <location filename="imrdesk/ui/query_words.py"/>
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
      <location filename="imrdesk/ui/bulk.py"/>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <location filename="imrdesk/ui/places.py"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
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
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Letters an hour</source>
      <translation>Letters an hour</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Letters by day</source>
      <translation>Letters by day</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Letters by status</source>
      <translation>Letters by status</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Letters finished</source>
      <translation>Letters finished</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Letters finished (reviewed or signed off) over the time since the one before, within sittings: work of one reviewer without a pause of over {minutes} minutes. The first of a sitting and those finished many at once have no time and do not count. Lines: 95% interval (Byar).</source>
      <translation>Letters finished (reviewed or signed off) over the time since the one before, within sittings: work of one reviewer without a pause of over {minutes} minutes. The first of a sitting and those finished many at once have no time and do not count. Lines: 95% interval (Byar).</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>Letters of this family do not give it, and this one does not.</source>
      <translation>Letters of this family do not give it, and this one does not.</translation>
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
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Letters that wait keep all that was done to them.</source>
      <translation>Letters that wait keep all that was done to them.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Letters timed</source>
      <translation>Letters timed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Letters to settle</source>
      <translation>Letters to settle</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Letters with both dates, by days from the receipt of the application to the decision. Lines: the median and the quartiles.</source>
      <translation>Letters with both dates, by days from the receipt of the application to the decision. Lines: the median and the quartiles.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>Letters with corrections</source>
      <translation>Letters with corrections</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Letters with overturned</source>
      <translation>Letters with overturned</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Letters, edits and notes are the same as now.</source>
      <translation>Letters, edits and notes are the same as now.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Letters: {letters:,}; decisions: {decisions:,}; written to {names}.</source>
      <translation>Letters: {letters:,}; decisions: {decisions:,}; written to {names}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>Long text</source>
      <translation>Long text</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/letters_page.py"/>
      <source>Look again: letters that no longer fit leave</source>
      <translation>Look again: letters that no longer fit leave</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>Look at it</source>
      <translation>Look at it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Look at the backups…</source>
      <translation>Look at the backups…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Look at what is not sure</source>
      <translation>Look at what is not sure</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/nothing_found.py"/>
      <source>Look for other words, or choose something else at the left.</source>
      <translation>Look for other words, or choose something else at the left.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>Look of the tag “{tag}”</source>
      <translation>Look of the tag “{tag}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Looking at what is damaged…</source>
      <translation>Looking at what is damaged…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Looking at what would change…</source>
      <translation>Looking at what would change…</translation>
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
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>Looking how sure the program was: {done} of {total}</source>
      <translation>Looking how sure the program was: {done} of {total}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Lower quartile</source>
      <translation>Lower quartile</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>MTUS</source>
      <translation>MTUS</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/tour.py"/>
      <source>Make a workspace of your own with {new_workspace}, or go back to the one that was open. {guide} opens the user guide, {shortcuts} lists all keys.</source>
      <translation>Make a workspace of your own with {new_workspace}, or go back to the one that was open. {guide} opens the user guide, {shortcuts} lists all keys.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Many at once</source>
      <translation>Many at once</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Mark a passage</source>
      <translation>Mark a passage</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Mark as &amp;reviewed</source>
      <translation>Mark as &amp;reviewed</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Mark as in review</source>
      <translation>Mark as in review</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Mark as new</source>
      <translation>Mark as new</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Mark as reviewed</source>
      <translation>Mark as reviewed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Mark the selected words in {ink} ({keys})</source>
      <translation>Mark the selected words in {ink} ({keys})</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Mark {field} as doubtful</source>
      <translation>Mark {field} as doubtful</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Mark “{words}”</source>
      <translation>Mark “{words}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/context.py"/>
      <source>Marked doubtful, until somebody confirms or corrects it.</source>
      <translation>Marked doubtful, until somebody confirms or corrects it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Marked in {ink} — saved. {keys} writes a note on it.</source>
      <translation>Marked in {ink} — saved. {keys} writes a note on it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Median {median:g} days; half of all took {low:g} to {high:g} ({letters}).</source>
      <translation>Median {median:g} days; half of all took {low:g} to {high:g} ({letters}).</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Merge two decisions</source>
      <translation>Merge two decisions</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Month</source>
      <translation>Month</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>More for “{title}”</source>
      <translation>More for “{title}”</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>More is said of this side's decision behind that of the other.</source>
      <translation>More is said of this side's decision behind that of the other.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>More stands behind the label than the one value that was taken.</source>
      <translation>More stands behind the label than the one value that was taken.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Move &amp;down</source>
      <translation>Move &amp;down</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Move &amp;up</source>
      <translation>Move &amp;up</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Move a decision</source>
      <translation>Move a decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Move down</source>
      <translation>Move down</translation>
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
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Move up</source>
      <translation>Move up</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Name in the file</source>
      <translation>Name in the file</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>Name of the field</source>
      <translation>Name of the field</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Name of the profile:</source>
      <translation>Name of the profile:</translation>
    </message>
    <message>
      <location filename="Status"/>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>New</source>
      <translation>New</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>New here? Take the two-minute tour.</source>
      <translation>New here? Take the two-minute tour.</translation>
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
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>No decision with an outcome is among the letters that are counted.</source>
      <translation>No decision with an outcome is among the letters that are counted.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/completeness.py"/>
      <source>No disputed treatment was found in the letter.</source>
      <translation>No disputed treatment was found in the letter.</translation>
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
      <location filename="rules"/>
      <source>No label was found; it is what is left of the item.</source>
      <translation>No label was found; it is what is left of the item.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/nothing_found.py"/>
      <source>No letter fits all of this</source>
      <translation>No letter fits all of this</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>No letter fits this search and filter.</source>
      <translation>No letter fits this search and filter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>No letter fits. Choose “All letters” and “Any day” above to count them all.</source>
      <translation>No letter fits. Choose “All letters” and “Any day” above to count them all.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>No letter has both the day its application was received and the day of its decision.</source>
      <translation>No letter has both the day its application was received and the day of its decision.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>No letter has such a value.</source>
      <translation>No letter has such a value.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>No letter is reviewed or signed off yet. What reviewers correct until then tells how right the program reads: finish some letters first.</source>
      <translation>No letter is reviewed or signed off yet. What reviewers correct until then tells how right the program reads: finish some letters first.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
      <source>No letter selected</source>
      <translation>No letter selected</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>No letters were finished one after another in this time. Mark letters as reviewed or sign them off, or choose a longer time above.</source>
      <translation>No letters were finished one after another in this time. Mark letters as reviewed or sign them off, or choose a longer time above.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/empty_queue.py"/>
      <source>No letters yet</source>
      <translation>No letters yet</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>No longer offered: {choices}</source>
      <translation>No longer offered: {choices}</translation>
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
      <location filename="rules"/>
      <source>No number is printed; the item's place in the list gives it.</source>
      <translation>No number is printed; the item's place in the list gives it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/nothing_found.py"/>
      <source>No one part of it is to blame; begin with all letters.</source>
      <translation>No one part of it is to blame; begin with all letters.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>No other field has anything to check.</source>
      <translation>No other field has anything to check.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>No outcome of a decision was found.</source>
      <translation>No outcome of a decision was found.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>No record is complete &amp;without it</source>
      <translation>No record is complete &amp;without it</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>No word of the treatment is in the vocabulary.</source>
      <translation>No word of the treatment is in the vocabulary.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>No words of the letter stand for it.</source>
      <translation>No words of the letter stand for it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>No, thanks</source>
      <translation>No, thanks</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>Nobody has changed it.</source>
      <translation>Nobody has changed it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>None named</source>
      <translation>None named</translation>
    </message>
    <message>
      <location filename="imrdesk/review/import_plan.py"/>
      <source>None of the files that were still to come can be found; see that {folder} is there, or forget this import.</source>
      <translation>None of the files that were still to come can be found; see that {folder} is there, or forget this import.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/recent_list.py"/>
      <source>Not found</source>
      <translation>Not found</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Not now</source>
      <translation>Not now</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>Not settled</source>
      <translation>Not settled</translation>
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
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
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
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Nothing can be imported here</source>
      <translation>Nothing can be imported here</translation>
    </message>
    <message>
      <location filename="imrdesk/review/rescuing.py"/>
      <source>Nothing can be read in that file; a backup is what is left to try.</source>
      <translation>Nothing can be read in that file; a backup is what is left to try.</translation>
    </message>
    <message>
      <location filename="imrdesk/export/staging.py"/>
      <source>Nothing can be written in the folder “{parent}” ({strerror}); choose another place.</source>
      <translation>Nothing can be written in the folder “{parent}” ({strerror}); choose another place.</translation>
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
      <location filename="rules"/>
      <source>Nothing in this file is the text of an IMR letter.</source>
      <translation>Nothing in this file is the text of an IMR letter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Nothing is kept before you say so. It would go into {name}.</source>
      <translation>Nothing is kept before you say so. It would go into {name}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/column_work.py"/>
      <source>Nothing is left to confirm here.</source>
      <translation>Nothing is left to confirm here.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>Nothing left</source>
      <translation>Nothing left</translation>
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
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>Nothing of “{field}” waits to be checked.</source>
      <translation>Nothing of “{field}” waits to be checked.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Nothing was changed yet.</source>
      <translation>Nothing was changed yet.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Nothing was imported or reviewed in this time. Choose a longer one above.</source>
      <translation>Nothing was imported or reviewed in this time. Choose a longer one above.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>Nothing was read, so there is nothing to be sure of.</source>
      <translation>Nothing was read, so there is nothing to be sure of.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>Nothing was read, so there is nothing to be sure of. It is to be looked at.</source>
      <translation>Nothing was read, so there is nothing to be sure of. It is to be looked at.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>Number</source>
      <translation>Number</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>Numbers</source>
      <translation>Numbers</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>Numbers of “{title}”</source>
      <translation>Numbers of “{title}”</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>ODG</source>
      <translation>ODG</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Of each decision</source>
      <translation>Of each decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Of the letter</source>
      <translation>Of the letter</translation>
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
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>On each decision</source>
      <translation>On each decision</translation>
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
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>On the letter</source>
      <translation>On the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>On to what needs your eyes</source>
      <translation>On to what needs your eyes</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>One choice</source>
      <translation>One choice</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>One choice in a line</source>
      <translation>One choice in a line</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/field_loop.py"/>
      <source>One decision is {allowed}; only a case is {outcome}.</source>
      <translation>One decision is {allowed}; only a case is {outcome}.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/taking.py"/>
      <source>One decision is {allowed}; only a case is {value}.</source>
      <translation>One decision is {allowed}; only a case is {value}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>One field by family and year</source>
      <translation>One field by family and year</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>One row is</source>
      <translation>One row is</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/column_work.py"/>
      <source>One undo takes all of it back.</source>
      <translation>One undo takes all of it back.</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/review/signing.py"/>
      <source>One value is still to be looked at.</source>
      <extra-po-msgid_plural>{n} values are still to be looked at.</extra-po-msgid_plural>
      <translation>
        <numerusform>One value is still to be looked at.</numerusform>
        <numerusform>{n} values are still to be looked at.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>Only a few headings and labels of this family are there.</source>
      <translation>Only a few headings and labels of this family are there.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>Only a general word of the treatment is known.</source>
      <translation>Only a general word of the treatment is known.</translation>
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
      <location filename="imrdesk/export/staging.py"/>
      <source>Only {new} could be written, and the other files of the export are as they were before{why}; export again.</source>
      <translation>Only {new} could be written, and the other files of the export are as they were before{why}; export again.</translation>
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
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>Order</source>
      <translation>Order</translation>
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
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <location filename="imrdesk/ui/query_words.py"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
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
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Outcomes of cases</source>
      <translation>Outcomes of cases</translation>
    </message>
    <message>
      <location filename="fields"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Overturned</source>
      <translation>Overturned</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Overturned by category</source>
      <translation>Overturned by category</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Overturned by guideline source</source>
      <translation>Overturned by guideline source</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Overturned by specialty</source>
      <translation>Overturned by specialty</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Overturned by year</source>
      <translation>Overturned by year</translation>
    </message>
    <message>
      <location filename="Section"/>
      <location filename="imrdesk/ui/views/cards.py"/>
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
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>PNG picture (*.png)</source>
      <translation>PNG picture (*.png)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/reader.py"/>
      <source>Page of the guide</source>
      <translation>Page of the guide</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>Page {number} is a picture whose words were recognised, on average {percent} sure; these words: {these}.</source>
      <translation>Page {number} is a picture whose words were recognised, on average {percent} sure; these words: {these}.</translation>
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
      <location filename="imrdesk/review/labels.py"/>
      <location filename="imrdesk/ui/bulk.py"/>
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
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
      <source>Postpone…</source>
      <translation>Postpone…</translation>
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
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Press {find_in_letter} and type a word, such as “knee”. Esc closes the line.</source>
      <translation>Press {find_in_letter} and type a word, such as “knee”. Esc closes the line.</translation>
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
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Profile</source>
      <translation>Profile</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Programs</source>
      <translation>Programs</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/places.py"/>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Progress</source>
      <translation>Progress</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Purple</source>
      <translation>Purple</translation>
    </message>
    <message>
      <location filename="imrdesk/review/card_edits.py"/>
      <source>Put the cursor between two treatments first: there is nothing to split here.</source>
      <translation>Put the cursor between two treatments first: there is nothing to split here.</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Put the selected words behind the &amp;value</source>
      <translation>Put the selected words behind the &amp;value</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Put the workspace back to what it was in {name}?</source>
      <translation>Put the workspace back to what it was in {name}?</translation>
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
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Quote out of the letter</source>
      <translation>Quote out of the letter</translation>
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
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Re&amp;tire</source>
      <translation>Re&amp;tire</translation>
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
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
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
      <location filename="imrdesk/ui/views/recent_list.py"/>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Recent workspaces</source>
      <translation>Recent workspaces</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>Recognition</source>
      <translation>Recognition</translation>
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
      <location filename="imrdesk/review/undoing.py"/>
      <source>Redo: {operation}</source>
      <translation>Redo: {operation}</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Rehabilitation</source>
      <translation>Rehabilitation</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Remove</source>
      <translation>Remove</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Remove a decision</source>
      <translation>Remove a decision</translation>
    </message>
    <message>
      <location filename="imrdesk/review/annotating.py"/>
      <source>Remove a mark</source>
      <translation>Remove a mark</translation>
    </message>
    <message>
      <location filename="imrdesk/review/annotating.py"/>
      <source>Remove a note</source>
      <translation>Remove a note</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/recent_list.py"/>
      <source>Remove from list</source>
      <translation>Remove from list</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>Remove it (Delete); undo brings it back</source>
      <translation>Remove it (Delete); undo brings it back</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Remove the tag “{tag}”</source>
      <translation>Remove the tag “{tag}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/recent_list.py"/>
      <source>Remove {name} from the list</source>
      <translation>Remove {name} from the list</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/review.py"/>
      <source>Removed decision</source>
      <translation>Removed decision</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/review.py"/>
      <source>Removed decision: {field}</source>
      <translation>Removed decision: {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Rename</source>
      <translation>Rename</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>Rename &amp;it there, too</source>
      <translation>Rename &amp;it there, too</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Rename a view</source>
      <translation>Rename a view</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Rename…</source>
      <translation>Rename…</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Reopen</source>
      <translation>Reopen</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Restore a check</source>
      <translation>Restore a check</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Retired</source>
      <translation>Retired</translation>
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
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <location filename="imrdesk/ui/views/top_bar.py"/>
      <source>Reviewed</source>
      <translation>Reviewed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Reviewed and signed off</source>
      <translation>Reviewed and signed off</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Reviewed and signed-off letters ({count:,})</source>
      <translation>Reviewed and signed-off letters ({count:,})</translation>
    </message>
    <message>
      <location filename="Section"/>
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/query_words.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
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
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Right, Del, Ctrl+Left, Ctrl+Right</source>
      <translation>Right, Del, Ctrl+Left, Ctrl+Right</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Right? Keep it</source>
      <translation>Right? Keep it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/print_preview.py"/>
      <source>S&amp;maller</source>
      <translation>S&amp;maller</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>SVG picture (*.svg)</source>
      <translation>SVG picture (*.svg)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/import_panel.py"/>
      <source>Sa&amp;ve list…</source>
      <translation>Sa&amp;ve list…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Save</source>
      <translation>Save</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Save a view</source>
      <translation>Save a view</translation>
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
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Save as…</source>
      <translation>Save as…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>Save note</source>
      <translation>Save note</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>Save picture</source>
      <translation>Save picture</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>Save picture…</source>
      <translation>Save picture…</translation>
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
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>Save the picture, copy the numbers</source>
      <translation>Save the picture, copy the numbers</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Save the profile</source>
      <translation>Save the profile</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Save view</source>
      <translation>Save view</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Save what can be read into a new workspace</source>
      <translation>Save what can be read into a new workspace</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Save what can be read…</source>
      <translation>Save what can be read…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Save what is asked as a view</source>
      <translation>Save what is asked as a view</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Save what is asked as a view…</source>
      <translation>Save what is asked as a view…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>Saved. What was undone can no longer be redone; it stays in the history.</source>
      <translation>Saved. What was undone can no longer be redone; it stays in the history.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Saving what can be read…</source>
      <translation>Saving what can be read…</translation>
    </message>
    <message>
      <location filename="imrdesk/review/signing.py"/>
      <source>Say why the check may be dismissed.</source>
      <translation>Say why the check may be dismissed.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/edits.py"/>
      <source>Say why the letter is postponed.</source>
      <translation>Say why the letter is postponed.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/signing.py"/>
      <source>Say why the letter is signed off although this warning is overruled: {warning}</source>
      <translation>Say why the letter is signed off although this warning is overruled: {warning}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/signing.py"/>
      <source>Say why the letter is signed off although {count} warnings are overruled.</source>
      <translation>Say why the letter is signed off although {count} warnings are overruled.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letter_bar.py"/>
      <source>Scroll frozen</source>
      <translation>Scroll frozen</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Search</source>
      <translation>Search</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/letters_page.py"/>
      <source>Search all letters</source>
      <translation>Search all letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/letters_page.py"/>
      <source>Search letters, values and notes, like  treatment:norco outcome:overturned</source>
      <translation>Search letters, values and notes, like  treatment:norco outcome:overturned</translation>
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
      <location filename="imrdesk/review/card_edits.py"/>
      <source>Select the words that name the treatment first.</source>
      <translation>Select the words that name the treatment first.</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
      <source>Select the {n} found</source>
      <extra-po-msgid_plural>Select all {n} found</extra-po-msgid_plural>
      <translation>
        <numerusform>Select the {n} found</numerusform>
        <numerusform>Select all {n} found</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>Select words in the letter, then press {keys} to mark them.</source>
      <translation>Select words in the letter, then press {keys} to mark them.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <source>Set the tag “{tag}”</source>
      <translation>Set the tag “{tag}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>Several choices</source>
      <translation>Several choices</translation>
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
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <location filename="imrdesk/ui/views/letters/nothing_found.py"/>
      <source>Show all letters</source>
      <translation>Show all letters</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/facet_model.py"/>
      <source>Show fewer</source>
      <translation>Show fewer</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Show it in the form again, with all that it holds</source>
      <translation>Show it in the form again, with all that it holds</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Show the chosen change in full (Space)</source>
      <translation>Show the chosen change in full (Space)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>Show the numbers as a table</source>
      <translation>Show the numbers as a table</translation>
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
    <message numerus="yes">
      <location filename="imrdesk/ui/models/facet_model.py"/>
      <source>Show {n} more</source>
      <extra-po-msgid_plural>Show {n} more</extra-po-msgid_plural>
      <translation>
        <numerusform>Show {n} more</numerusform>
        <numerusform>Show {n} more</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Sign it off</source>
      <translation>Sign it off</translation>
    </message>
    <message>
      <location filename="imrdesk/review/labels.py"/>
      <location filename="imrdesk/ui/bulk.py"/>
      <location filename="imrdesk/ui/check_commands.py"/>
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
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
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
      <source>Sign off those of the selected letters that have no open question</source>
      <translation>Sign off those of the selected letters that have no open question</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Sign off {n} letter? One with an open question stays as it is.</source>
      <extra-po-msgid_plural>Sign off {n} letters? Those with an open question stay as they are.</extra-po-msgid_plural>
      <translation>
        <numerusform>Sign off {n} letter? One with an open question stays as it is.</numerusform>
        <numerusform>Sign off {n} letters? Those with an open question stay as they are.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="Status"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Signed off</source>
      <translation>Signed off</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Since the first import</source>
      <translation>Since the first import</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Sittings</source>
      <translation>Sittings</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/callout.py"/>
      <source>Skip this step</source>
      <translation>Skip this step</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Smalle&amp;r text everywhere</source>
      <translation>Smalle&amp;r text everywhere</translation>
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
      <location filename="imrdesk/ui/query_words.py"/>
      <source>Something to look at</source>
      <translation>Something to look at</translation>
    </message>
    <message>
      <location filename="imrdesk/app.py"/>
      <source>Something went wrong in imrdesk. What was saved before is safe.</source>
      <translation>Something went wrong in imrdesk. What was saved before is safe.</translation>
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
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Space, F2, F5</source>
      <translation>Space, F2, F5</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Specialties</source>
      <translation>Specialties</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/query_words.py"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Specialty</source>
      <translation>Specialty</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Split a decision</source>
      <translation>Split a decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>Stand as read</source>
      <translation>Stand as read</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>Standard</source>
      <translation>Standard</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Start the tour</source>
      <translation>Start the tour</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/column_model.py"/>
      <source>State</source>
      <translation>State</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>States of licensure</source>
      <translation>States of licensure</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <location filename="imrdesk/ui/query_words.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Status</source>
      <translation>Status</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/tour.py"/>
      <source>Step {number} of {count}</source>
      <translation>Step {number} of {count}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>Still open</source>
      <translation>Still open</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/queue_view.py"/>
      <source>Still to do</source>
      <translation>Still to do</translation>
    </message>
    <message>
      <location filename="fields"/>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>Subcategory</source>
      <translation>Subcategory</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Suppose that your study calls it otherwise: type another value, then press Enter. It is saved at once, and {undo} takes it back.</source>
      <translation>Suppose that your study calls it otherwise: type another value, then press Enter. It is saved at once, and {undo} takes it back.</translation>
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
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>Tables of letters and of decisions that belong together</source>
      <translation>Tables of letters and of decisions that belong together</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/bulk.py"/>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <location filename="imrdesk/ui/query_words.py"/>
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
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Tag the selected letters with:</source>
      <translation>Tag the selected letters with:</translation>
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
      <location filename="imrdesk/ui/models/letter_columns.py"/>
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
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
      <source>Tag…</source>
      <translation>Tag…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>Take ink and description away; the tag stays where it is set</source>
      <translation>Take ink and description away; the tag stays where it is set</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>Take it out of the form; what it holds stays and can come back</source>
      <translation>Take it out of the form; what it holds stays and can come back</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Take off</source>
      <translation>Take off</translation>
    </message>
    <message>
      <location filename="imrdesk/review/session.py"/>
      <source>Take the new reading</source>
      <translation>Take the new reading</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Take the records with you</source>
      <translation>Take the records with you</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Take this tag off the selected letters:</source>
      <translation>Take this tag off the selected letters:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>Text (*.txt)</source>
      <translation>Text (*.txt)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/look_commands.py"/>
      <source>Text size: {percent}%</source>
      <translation>Text size: {percent}%</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Text, PDF, Word, web pages, e-mails, ZIP archives and scans. Drop files or folders onto the window, or press {import_files}.</source>
      <translation>Text, PDF, Word, web pages, e-mails, ZIP archives and scans. Drop files or folders onto the window, or press {import_files}.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/signing.py"/>
      <source>That check finds nothing any more; there is nothing to dismiss.</source>
      <translation>That check finds nothing any more; there is nothing to dismiss.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/annotating.py"/>
      <location filename="imrdesk/review/column_review.py"/>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>That decision is no longer in the record.</source>
      <translation>That decision is no longer in the record.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/edits.py"/>
      <source>That decision is no longer in the record; take its removal back to change it.</source>
      <translation>That decision is no longer in the record; take its removal back to change it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/tour.py"/>
      <source>That is the work</source>
      <translation>That is the work</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The IMR case number, CMyy-nnnnnnn.</source>
      <translation>The IMR case number, CMyy-nnnnnnn.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/guidelines.py"/>
      <source>The IMR reviewer</source>
      <translation>The IMR reviewer</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/dates.py"/>
      <source>The application was received {days} days after the UR denial: it is due within {application_days} days of the denial’s service ({application_law}), {by_mail} where it was mailed within California ({mail_law}).</source>
      <translation>The application was received {days} days after the UR denial: it is due within {application_days} days of the denial’s service ({application_law}), {by_mail} where it was mailed within California ({mail_law}).</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/outcomes.py"/>
      <source>The case outcome is “{stated}”, but its decisions make it “{expected}”.</source>
      <translation>The case outcome is “{stated}”, but its decisions make it “{expected}”.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/own_fields.py"/>
      <source>The choice “{choice}” is given twice.</source>
      <translation>The choice “{choice}” is given twice.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>The chosen change’s value is to stand again (Shift+Enter)</source>
      <translation>The chosen change’s value is to stand again (Shift+Enter)</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/guidelines.py"/>
      <source>The claims administrator</source>
      <translation>The claims administrator</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The clinical case summary</source>
      <translation>The clinical case summary</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>The damaged file is kept as {name}.</source>
      <translation>The damaged file is kept as {name}.</translation>
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
      <location filename="imrdesk/domain/checks/dates.py"/>
      <source>The decision came {days} days after the assignment: {law} gives {given} days for an expedited review from the receipt of the documents, which the header does not date, and a late determination still binds.</source>
      <translation>The decision came {days} days after the assignment: {law} gives {given} days for an expedited review from the receipt of the documents, which the header does not date, and a late determination still binds.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/dates.py"/>
      <source>The decision came {days} days after the assignment: {law} gives {given} days from the receipt of the documents, which the header does not date, and a late determination still binds.</source>
      <translation>The decision came {days} days after the assignment: {law} gives {given} days from the receipt of the documents, which the header does not date, and a late determination still binds.</translation>
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
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <source>The end is before the beginning.</source>
      <translation>The end is before the beginning.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>The ending says the kind: .xlsx, .ods, .csv, .zip, .jsonl, .parquet or .sqlite. The data dictionary goes along, and a stamp with checksums.</source>
      <translation>The ending says the kind: .xlsx, .ods, .csv, .zip, .jsonl, .parquet or .sqlite. The data dictionary goes along, and a stamp with checksums.</translation>
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
      <location filename="rules"/>
      <source>The field is newer than the program's reading of this letter, so it was not looked for. Reading the letter again looks for it.</source>
      <translation>The field is newer than the program's reading of this letter, so it was not looked for. Reading the letter again looks for it.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/edits.py"/>
      <location filename="imrdesk/review/own_fields.py"/>
      <source>The field “{label}” is retired; bring it back to change it.</source>
      <translation>The field “{label}” is retired; bring it back to change it.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/extracting.py"/>
      <source>The folder {path} cannot be listed; see who may read it.</source>
      <translation>The folder {path} cannot be listed; see who may read it.</translation>
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
      <location filename="rules"/>
      <source>The guideline's text names the sources, and says they were used.</source>
      <translation>The guideline's text names the sources, and says they were used.</translation>
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
      <location filename="rules"/>
      <source>The item's line has no outcome.</source>
      <translation>The item's line has no outcome.</translation>
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
      <location filename="rules"/>
      <source>The label is there more than once, with different values.</source>
      <translation>The label is there more than once, with different values.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The label is there, and nothing behind it.</source>
      <translation>The label is there, and nothing behind it.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The label was not found in the item.</source>
      <translation>The label was not found in the item.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The label was not found in the letter.</source>
      <translation>The label was not found in the letter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>The letter</source>
      <translation>The letter</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/sameness.py"/>
      <source>The letter also names the case {number}; see which case it is of.</source>
      <translation>The letter also names the case {number}; see which case it is of.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter gives it once for several treatments.</source>
      <translation>The letter gives it once for several treatments.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/completeness.py"/>
      <source>The letter gives no credentials of the expert reviewer.</source>
      <translation>The letter gives no credentials of the expert reviewer.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter has the headings and labels of no family that is known.</source>
      <translation>The letter has the headings and labels of no family that is known.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter has the headings and labels of this family.</source>
      <translation>The letter has the headings and labels of this family.</translation>
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
      <location filename="rules"/>
      <source>The letter is of no family that is known; this was not looked for.</source>
      <translation>The letter is of no family that is known; this was not looked for.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/completeness.py"/>
      <source>The letter is of no known family; look at every value of it.</source>
      <translation>The letter is of no known family; look at every value of it.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter says that there is none.</source>
      <translation>The letter says that there is none.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter states it more than once, and not the same.</source>
      <translation>The letter states it more than once, and not the same.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter states it more than once, the same each time.</source>
      <translation>The letter states it more than once, the same each time.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter states it, and the decisions' outcomes agree.</source>
      <translation>The letter states it, and the decisions' outcomes agree.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter states it, and the decisions' outcomes differ.</source>
      <translation>The letter states it, and the decisions' outcomes differ.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter states it; the decisions do not all tell.</source>
      <translation>The letter states it; the decisions do not all tell.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The letter states the decision on it in the words of this family.</source>
      <translation>The letter states the decision on it in the words of this family.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/sameness.py"/>
      <source>The letter tells {field} more than once, and not the same each time.</source>
      <translation>The letter tells {field} more than once, and not the same each time.</translation>
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
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>The median, with the line from the lower to the upper quartile.</source>
      <translation>The median, with the line from the lower to the upper quartile.</translation>
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
      <location filename="imrdesk/ui/tour/callout.py"/>
      <source>The next step (Alt+Right)</source>
      <translation>The next step (Alt+Right)</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>The note as it will look</source>
      <translation>The note as it will look</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The numbers of the items do not count up by one.</source>
      <translation>The numbers of the items do not count up by one.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>The numbers of “{title}” are in the clipboard.</source>
      <translation>The numbers of “{title}” are in the clipboard.</translation>
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
      <location filename="imrdesk/ui/views/progress/chart_card.py"/>
      <source>The picture is saved as {name}.</source>
      <translation>The picture is saved as {name}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/printing.py"/>
      <source>The printer takes no pages now; see whether it is on and has paper.</source>
      <translation>The printer takes no pages now; see whether it is on and has paper.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/exporting.py"/>
      <source>The profile asks for columns that there are not, and which are left out: {columns}.</source>
      <translation>The profile asks for columns that there are not, and which are left out: {columns}.</translation>
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
      <location filename="rules"/>
      <source>The rationale concludes it, and its heading differs.</source>
      <translation>The rationale concludes it, and its heading differs.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The rationale concludes it, and its heading says the same.</source>
      <translation>The rationale concludes it, and its heading says the same.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The rationale's heading says it; the rationale itself does not.</source>
      <translation>The rationale's heading says it; the rationale itself does not.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>The record is beside its letter</source>
      <translation>The record is beside its letter</translation>
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
      <location filename="imrdesk/review/why.py"/>
      <source>The rule by itself is {percent} sure; how the rest of the letter looks lowers it.</source>
      <translation>The rule by itself is {percent} sure; how the rest of the letter looks lowers it.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>The rule by itself is {percent} sure; the recognition of the page lowers it.</source>
      <translation>The rule by itself is {percent} sure; the recognition of the page lowers it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_words.py"/>
      <source>The same bytes as {name} of this import</source>
      <translation>The same bytes as {name} of this import</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The section was not found.</source>
      <translation>The section was not found.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/taking.py"/>
      <source>The selected words give more than one {label}; select only the one meant.</source>
      <translation>The selected words give more than one {label}; select only the one meant.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The sentence about the reviewer states it, where it belongs.</source>
      <translation>The sentence about the reviewer states it, where it belongs.</translation>
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
      <location filename="imrdesk/ui/tour/callout.py"/>
      <source>The step before (Alt+Left)</source>
      <translation>The step before (Alt+Left)</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The summary does not state it.</source>
      <translation>The summary does not state it.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The summary gives the injured worker more than one age.</source>
      <translation>The summary gives the injured worker more than one age.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The summary states both of the injured worker.</source>
      <translation>The summary states both of the injured worker.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The summary states it of the injured worker, by a noun.</source>
      <translation>The summary states it of the injured worker, by a noun.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The summary states it of the injured worker, in so many words.</source>
      <translation>The summary states it of the injured worker, in so many words.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The summary states no age.</source>
      <translation>The summary states no age.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The summary's first sentence introduces whom the file is about.</source>
      <translation>The summary's first sentence introduces whom the file is about.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The summary's own text, without its fixed introduction.</source>
      <translation>The summary's own text, without its fixed introduction.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The text cites something that is none of the known sources.</source>
      <translation>The text cites something that is none of the known sources.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The text does not say plainly which sources were used.</source>
      <translation>The text does not say plainly which sources were used.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The text says that none was cited.</source>
      <translation>The text says that none was cited.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/tour.py"/>
      <source>The tour cannot begin: {why}.</source>
      <translation>The tour cannot begin: {why}.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The treatment names a level of the spine.</source>
      <translation>The treatment names a level of the spine.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The treatment names it.</source>
      <translation>The treatment names it.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The treatment names more than one; this is the first.</source>
      <translation>The treatment names more than one; this is the first.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The treatment names none.</source>
      <translation>The treatment names none.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The treatment's words</source>
      <translation>The treatment's words</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The treatment's words belong to more than one category.</source>
      <translation>The treatment's words belong to more than one category.</translation>
    </message>
    <message>
      <location filename="fields"/>
      <source>The treatment's words, by the program's vocabulary</source>
      <translation>The treatment's words, by the program's vocabulary</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/context.py"/>
      <source>The value stands nowhere in the letter.</source>
      <translation>The value stands nowhere in the letter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>The value that the keyboard is in</source>
      <translation>The value that the keyboard is in</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>The vocabulary knows these words of the treatment.</source>
      <translation>The vocabulary knows these words of the treatment.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>The whole letter</source>
      <translation>The whole letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>The words of the value are the strongest in the letter. Press {why}: a card says how it was found and how sure the program is. Esc closes it.</source>
      <translation>The words of the value are the strongest in the letter. Press {why}: a card says how it was found and how sure the program is. Esc closes it.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/own_fields.py"/>
      <source>The workspace has a field “{label}” already.</source>
      <translation>The workspace has a field “{label}” already.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/export_profiles.py"/>
      <source>The workspace has no export profile “{name}”; none was saved yet, which is done in the window, under Export.</source>
      <translation>The workspace has no export profile “{name}”; none was saved yet, which is done in the window, under Export.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/export_profiles.py"/>
      <source>The workspace has no export profile “{name}”; there are: {names}.</source>
      <translation>The workspace has no export profile “{name}”; there are: {names}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>The workspace is as it was in {name}.</source>
      <translation>The workspace is as it was in {name}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>The workspace {name} is open for reading only.</source>
      <translation>The workspace {name} is open for reading only.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/values.py"/>
      <source>The year of {words} cannot be; years go from 1900 to 2099.</source>
      <translation>The year of {words} cannot be; years go from 1900 to 2099.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>The {shown} with the most decisions of {known:,}; all are under Numbers.</source>
      <translation>The {shown} with the most decisions of {known:,}; all are under Numbers.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>There already: {names}. Replace?</source>
      <translation>There already: {names}. Replace?</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>There are no letters here.</source>
      <translation>There are no letters here.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>There are no letters in what was chosen</source>
      <translation>There are no letters in what was chosen</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>There are no letters yet.</source>
      <translation>There are no letters yet.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>There are no letters yet. Import some, and they are counted here.</source>
      <translation>There are no letters yet. Import some, and they are counted here.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>There is no backup yet. One is made every hour while you work.</source>
      <translation>There is no backup yet. One is made every hour while you work.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/card_edits.py"/>
      <source>There is no decision behind this one to merge it with.</source>
      <translation>There is no decision behind this one to merge it with.</translation>
    </message>
    <message>
      <location filename="imrdesk/cli.py"/>
      <source>There is no display to open the window on; “imrdesk --help” lists the commands that need none.</source>
      <translation>There is no display to open the window on; “imrdesk --help” lists the commands that need none.</translation>
    </message>
    <message>
      <location filename="imrdesk/export/staging.py"/>
      <source>There is no folder “{parent}”; choose another place.</source>
      <translation>There is no folder “{parent}”; choose another place.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>There is no guideline text to name any.</source>
      <translation>There is no guideline text to name any.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/search.py"/>
      <source>There is no key “{named}”; {way}.</source>
      <translation>There is no key “{named}”; {way}.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/exporting.py"/>
      <source>There is no saved view “{name}” any more; choose other letters for the export.</source>
      <translation>There is no saved view “{name}” any more; choose other letters for the export.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>There is no summary that would state it.</source>
      <translation>There is no summary that would state it.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/bulk.py"/>
      <source>There was nothing to change.</source>
      <translation>There was nothing to change.</translation>
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
      <location filename="imrdesk/review/signing.py"/>
      <source>This letter cannot be signed off while these do not fit together: {named}.</source>
      <translation>This letter cannot be signed off while these do not fit together: {named}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/annotating.py"/>
      <source>This letter is signed off; reopen it first ({keys}).</source>
      <translation>This letter is signed off; reopen it first ({keys}).</translation>
    </message>
    <message>
      <location filename="imrdesk/review/edits.py"/>
      <location filename="imrdesk/ui/cell_editing.py"/>
      <location filename="imrdesk/ui/views/columns/context.py"/>
      <source>This letter is signed off; reopen it to change it.</source>
      <translation>This letter is signed off; reopen it to change it.</translation>
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
      <location filename="imrdesk/domain/checks/completeness.py"/>
      <source>This seems to be no IMR letter: it has no case number and decides on no treatment.</source>
      <translation>This seems to be no IMR letter: it has no case number and decides on no treatment.</translation>
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
    <message numerus="yes">
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>This was the last row; {n} above it still waits.</source>
      <extra-po-msgid_plural>This was the last row; {n} above it still wait.</extra-po-msgid_plural>
      <translation>
        <numerusform>This was the last row; {n} above it still waits.</numerusform>
        <numerusform>This was the last row; {n} above it still wait.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>To</source>
      <translation>To</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/legend.py"/>
      <source>To be looked at: unsure, or a check doubts it</source>
      <translation>To be looked at: unsure, or a check doubts it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>To check</source>
      <translation>To check</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <location filename="imrdesk/ui/query_words.py"/>
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
      <location filename="imrdesk/ui/tour/tour.py"/>
      <source>Tour</source>
      <translation>Tour</translation>
    </message>
    <message>
      <location filename="fields"/>
      <location filename="imrdesk/ui/models/column_model.py"/>
      <source>Treatment</source>
      <translation>Treatment</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <source>Treatments</source>
      <translation>Treatments</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Try it with sample letters</source>
      <translation>Try it with sample letters</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Two-minute &amp;tour</source>
      <translation>Two-minute &amp;tour</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>Two-minute tour</source>
      <translation>Two-minute tour</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
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
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Undo</source>
      <translation>Undo</translation>
    </message>
    <message>
      <location filename="imrdesk/review/undoing.py"/>
      <source>Undo: {operation}</source>
      <translation>Undo: {operation}</translation>
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
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Untag</source>
      <translation>Untag</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
      <source>Untag…</source>
      <translation>Untag…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Untick all</source>
      <translation>Untick all</translation>
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
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Upper quartile</source>
      <translation>Upper quartile</translation>
    </message>
    <message>
      <location filename="ACTIONS"/>
      <source>Us&amp;ual text size</source>
      <translation>Us&amp;ual text size</translation>
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
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>User guide</source>
      <translation>User guide</translation>
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
      <location filename="imrdesk/ui/models/column_model.py"/>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>Value</source>
      <translation>Value</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Values of one field in reviewed and signed-off letters: those that stand as read, of all that stand as read or were corrected, within each letter family and decision year. Lines: 95% interval (Wilson).</source>
      <translation>Values of one field in reviewed and signed-off letters: those that stand as read, of all that stand as read or were corrected, within each letter family and decision year. Lines: 95% interval (Wilson).</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/cards.py"/>
      <source>Values of reviewed and signed-off letters: those that stand as read, of all that stand as read or were corrected. Lines: 95% interval (Wilson). Decisions that a reviewer took out are not counted; those added count as corrected.</source>
      <translation>Values of reviewed and signed-off letters: those that stand as read, of all that stand as read or were corrected. Lines: 95% interval (Wilson). Decisions that a reviewer took out are not counted; those added count as corrected.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/about.py"/>
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <location filename="Group"/>
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>View</source>
      <translation>View</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>View “{name}” removed.</source>
      <translation>View “{name}” removed.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>Views</source>
      <translation>Views</translation>
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
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>Week</source>
      <translation>Week</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>What Letters is asked for finds none.</source>
      <translation>What Letters is asked for finds none.</translation>
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
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>What can stand before a colon:</source>
      <translation>What can stand before a colon:</translation>
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
      <location filename="imrdesk/review/threshold.py"/>
      <source>What counts as sure is a share between 0 and 1, like 0.8.</source>
      <translation>What counts as sure is a share between 0 and 1, like 0.8.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>What goes into it, and when</source>
      <translation>What goes into it, and when</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>What is chosen stands at no place in the letter.</source>
      <translation>What is chosen stands at no place in the letter.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>What is filtered now</source>
      <translation>What is filtered now</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>What is in it now is kept as a backup first.</source>
      <translation>What is in it now is kept as a backup first.</translation>
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
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
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
      <location filename="imrdesk/ui/views/columns/context.py"/>
      <source>What stands around the value in the letter</source>
      <translation>What stands around the value in the letter</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>What stands behind the label is blacked out in the letter.</source>
      <translation>What stands behind the label is blacked out in the letter.</translation>
    </message>
    <message>
      <location filename="rules"/>
      <source>What stands behind the label is no value of this field.</source>
      <translation>What stands behind the label is no value of this field.</translation>
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
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>What the program read</source>
      <translation>What the program read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/rereading_dialog.py"/>
      <source>What the readings do not agree on</source>
      <translation>What the readings do not agree on</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/saved_views.py"/>
      <source>What the view is called; a view that has the name already is replaced:</source>
      <translation>What the view is called; a view that has the name already is replaced:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>What the workspace is searched and listed by was damaged and was made anew. Nothing of your work is lost.</source>
      <translation>What the workspace is searched and listed by was damaged and was made anew. Nothing of your work is lost.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>What was in it before is kept in {name}.</source>
      <translation>What was in it before is kept in {name}.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/spool.py"/>
      <source>What was read cannot be put aside in {folder}: {why}. Import fewer files at a time.</source>
      <translation>What was read cannot be put aside in {folder}: {why}. Import fewer files at a time.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/spool.py"/>
      <source>What was read cannot be read back: {why}. Import the files again.</source>
      <translation>What was read cannot be read back: {why}. Import the files again.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/spool.py"/>
      <source>What was read is gone; import the files again.</source>
      <translation>What was read is gone; import the files again.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>What was typed in {names} could not be saved. Leave the letter and lose it?</source>
      <translation>What was typed in {names} could not be saved. Leave the letter and lose it?</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>What would change</source>
      <translation>What would change</translation>
    </message>
    <message>
      <location filename="imrdesk/store/failures.py"/>
      <source>What {name} is searched and listed by is damaged, but nothing of your work; “imrdesk mend {name}” makes it anew.</source>
      <translation>What {name} is searched and listed by is damaged, but nothing of your work; “imrdesk mend {name}” makes it anew.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>When a letter or a passage gets this tag</source>
      <translation>When a letter or a passage gets this tag</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>When it was settled</source>
      <translation>When it was settled</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Where it comes from</source>
      <translation>Where it comes from</translation>
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
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Who is to review the selected letters? Write - for nobody.</source>
      <translation>Who is to review the selected letters? Write - for nobody.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Who settled it</source>
      <translation>Who settled it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/history_view.py"/>
      <source>Whole text</source>
      <translation>Whole text</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Whose value it is</source>
      <translation>Whose value it is</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/export_columns.py"/>
      <source>Why it is empty</source>
      <translation>Why it is empty</translation>
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
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Why should these letters wait?</source>
      <translation>Why should these letters wait?</translation>
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
      <location filename="imrdesk/ui/views/letters/nothing_found.py"/>
      <source>Without {part}: {letters}</source>
      <translation>Without {part}: {letters}</translation>
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
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Work of</source>
      <translation>Work of</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/bulk.py"/>
      <source>Working on the selected letters…</source>
      <translation>Working on the selected letters…</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>Workspaces (*.imr)</source>
      <translation>Workspaces (*.imr)</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>Worth knowing</source>
      <translation>Worth knowing</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Would come:</source>
      <translation>Would come:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>Would go:</source>
      <translation>Would go:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <source>Write a whole number.</source>
      <translation>Write a whole number.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/search.py"/>
      <source>Write behind “{name}:” what it is to be, like {example}.</source>
      <translation>Write behind “{name}:” what it is to be, like {example}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/note_dialog.py"/>
      <source>Write in Markdown: **bold**, *italic*, - lists, &gt; quotes</source>
      <translation>Write in Markdown: **bold**, *italic*, - lists, &gt; quotes</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/scope_bar.py"/>
      <source>Write one day, month or year, or from one to another, like 2014..2015.</source>
      <translation>Write one day, month or year, or from one to another, like 2014..2015.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>Wrong? Type over it</source>
      <translation>Wrong? Type over it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/action_specs.py"/>
      <source>Y, N</source>
      <translation>Y, N</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/query_words.py"/>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>Year</source>
      <translation>Year</translation>
    </message>
    <message>
      <location filename="Ink"/>
      <source>Yellow</source>
      <translation>Yellow</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>Yes or no</source>
      <translation>Yes or no</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>You need not look at everything. {next_attention} goes to the next value that the program is not sure of.</source>
      <translation>You need not look at everything. {next_attention} goes to the next value that the program is not sure of.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/flows.py"/>
      <source>Your name, as the history of every edit shows it:</source>
      <translation>Your name, as the history of every edit shows it:</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>a case number, with or without its hyphen</source>
      <translation>a case number, with or without its hyphen</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>a damaged workspace, as it was</source>
      <translation>a damaged workspace, as it was</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>a decision without a treatment</source>
      <translation>a decision without a treatment</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/editors/lines.py"/>
      <source>a number</source>
      <translation>a number</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>a word, in the letter, its values, its notes or its file’s name</source>
      <translation>a word, in the letter, its values, its notes or its file’s name</translation>
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
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>added</source>
      <translation>added</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>any</source>
      <translation>any</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>as the letters are</source>
      <translation>as the letters are</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>as the program read it</source>
      <translation>as the program read it</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>asked for</source>
      <translation>asked for</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>below 0</source>
      <translation>below 0</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>brought back</source>
      <translation>brought back</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>by state</source>
      <translation>by state</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/quantities.py"/>
      <source>by the summary utilization review denied</source>
      <translation>by the summary utilization review denied</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>by value</source>
      <translation>by value</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>cannot be read</source>
      <translation>cannot be read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/keys_dialog.py"/>
      <source>changed; usually {keys}</source>
      <translation>changed; usually {keys}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>choices: {was} → {becomes}</source>
      <translation>choices: {was} → {becomes}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>confirmed</source>
      <translation>confirmed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>days from the application to the decision</source>
      <translation>days from the application to the decision</translation>
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
      <location filename="imrdesk/domain/checks/narrative.py"/>
      <source>denied</source>
      <translation>denied</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/narrative.py"/>
      <source>disputed</source>
      <translation>disputed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
      <source>doubtful</source>
      <translation>doubtful</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>each in one thing alone; all must hold</source>
      <translation>each in one thing alone; all must hold</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/note_card.py"/>
      <source>edited</source>
      <translation>edited</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>either of them</source>
      <translation>either of them</translation>
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
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>from one to the other; also decided:2014-03 or age:40..60</source>
      <translation>from one to the other; also decided:2014-03 or age:40..60</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/look_commands.py"/>
      <source>imrdesk speaks the chosen language from its next start on.</source>
      <translation>imrdesk speaks the chosen language from its next start on.</translation>
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
      <location filename="imrdesk/domain/checks/quantities.py"/>
      <source>its rationale speaks of</source>
      <translation>its rationale speaks of</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>kept before another was brought back</source>
      <translation>kept before another was brought back</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/book.py"/>
      <source>key</source>
      <translation>key</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>least sure first</source>
      <translation>least sure first</translation>
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
      <location filename="imrdesk/ui/guide/book.py"/>
      <source>looks at</source>
      <translation>looks at</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>made while you worked</source>
      <translation>made while you worked</translation>
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
      <source>marked doubtful</source>
      <translation>marked doubtful</translation>
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
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>median {n:g}</source>
      <translation>median {n:g}</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/outcomes.py"/>
      <source>medically necessary</source>
      <translation>medically necessary</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/editors/lines.py"/>
      <source>mm/dd/yyyy</source>
      <translation>mm/dd/yyyy</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>months</source>
      <translation>months</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
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
      <location filename="imrdesk/ui/models/column_model.py"/>
      <location filename="imrdesk/ui/models/letter_columns.py"/>
      <location filename="imrdesk/ui/models/queue_model.py"/>
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
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
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>no longer doubtful</source>
      <translation>no longer doubtful</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>no longer read: take it out</source>
      <translation>no longer read: take it out</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>no longer required</source>
      <translation>no longer required</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>nobody</source>
      <translation>nobody</translation>
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
      <location filename="imrdesk/domain/checks/outcomes.py"/>
      <source>not medically necessary</source>
      <translation>not medically necessary</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
      <source>not read</source>
      <translation>not read</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <source>not read: leave it out</source>
      <translation>not read: leave it out</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>not this</source>
      <translation>not this</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <location filename="imrdesk/review/why.py"/>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <location filename="imrdesk/ui/models/rereading_model.py"/>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
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
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>outcome:overturned year:2015 …</source>
      <translation>outcome:overturned year:2015 …</translation>
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
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>redone: {words}</source>
      <translation>redone: {words}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>removed</source>
      <translation>removed</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>renamed from “{was}”</source>
      <translation>renamed from “{was}”</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>required</source>
      <translation>required</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>retired</source>
      <translation>retired</translation>
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
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
      <source>stands nowhere in the letter</source>
      <translation>stands nowhere in the letter</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>tags: {was} → {becomes}</source>
      <translation>tags: {was} → {becomes}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>taken back</source>
      <translation>taken back</translation>
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
      <location filename="imrdesk/reading/tesseract.py"/>
      <source>tesseract, which reads scans, does not work on this machine; install it again.</source>
      <translation>tesseract, which reads scans, does not work on this machine; install it again.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>the program had read: {value}</source>
      <translation>the program had read: {value}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/recent_list.py"/>
      <source>today {time}</source>
      <translation>today {time}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
      <source>typed, not taken yet</source>
      <translation>typed, not taken yet</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/tags_dialog.py"/>
      <source>undone: {change}</source>
      <translation>undone: {change}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>undone: {words}</source>
      <translation>undone: {words}</translation>
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
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>weeks, by their first day</source>
      <translation>weeks, by their first day</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/field_words.py"/>
      <source>what it is for: {help}</source>
      <translation>what it is for: {help}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/search_help.py"/>
      <source>words side by side</source>
      <translation>words side by side</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_words.py"/>
      <source>written</source>
      <translation>written</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/recent_list.py"/>
      <source>yesterday {time}</source>
      <translation>yesterday {time}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>{cases} and {n} more</source>
      <translation>{cases} and {n} more</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/history_model.py"/>
      <source>{change}; why: {why}</source>
      <translation>{change}; why: {why}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{check}
Let stand because: {reason}</source>
      <translation>{check}
Let stand because: {reason}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{check} ({source})</source>
      <translation>{check} ({source})</translation>
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
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{days} days to the decision</source>
      <translation>{days} days to the decision</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{days} days: {letters}</source>
      <translation>{days} days: {letters}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>{day}: {letters}</source>
      <translation>{day}: {letters}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{done} by {who} on {day} at {hour} UTC.</source>
      <translation>{done} by {who} on {day} at {hour} UTC.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{done} by {who}.</source>
      <translation>{done} by {who}.</translation>
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
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>{export} writes finished letters into a spreadsheet. Try it, or look and press Esc; the tour's files are gone afterwards.</source>
      <translation>{export} writes finished letters into a spreadsheet. Try it, or look and press Esc; the tour's files are gone afterwards.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>{facet}: {values}</source>
      <translation>{facet}: {values}</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/dates.py"/>
      <source>{field} ({value}) is before {field2} ({value2}).</source>
      <translation>{field} ({value}) is before {field2} ({value2}).</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/dates.py"/>
      <source>{field} ({value}) is in the future: the letter was there on {value2}.</source>
      <translation>{field} ({value}) is in the future: the letter was there on {value2}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>{field} corrected</source>
      <translation>{field} corrected</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <source>{field} from</source>
      <translation>{field} from</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/columns/page.py"/>
      <source>{field} has {n} value to check.</source>
      <extra-po-msgid_plural>{field} has {n} values to check.</extra-po-msgid_plural>
      <translation>
        <numerusform>{field} has {n} value to check.</numerusform>
        <numerusform>{field} has {n} values to check.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>{field} holds something that is no value yet: correct it, or press Esc in it to drop what was typed.</source>
      <translation>{field} holds something that is no value yet: correct it, or press Esc in it to drop what was typed.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/narrative.py"/>
      <source>{field} is {value}, but {field2} says {value2}.</source>
      <translation>{field} is {value}, but {field2} says {value2}.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/narrative.py"/>
      <source>{field} speaks of {told} {kind} items, but the record has {count}.</source>
      <translation>{field} speaks of {told} {kind} items, but the record has {count}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/range_ends.py"/>
      <source>{field} to</source>
      <translation>{field} to</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>{field} · {n} to check</source>
      <translation>{field} · {n} to check</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>{field}: from {low}</source>
      <translation>{field}: from {low}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>{field}: up to {high}</source>
      <translation>{field}: up to {high}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>{field}: {low} or more</source>
      <translation>{field}: {low} or more</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/query_words.py"/>
      <source>{field}: {low} to {high}</source>
      <translation>{field}: {low} to {high}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>{field}: {percent} stand as read ({part:,} of {whole:,}; {corrected:,} corrected); {interval}</source>
      <translation>{field}: {percent} stand as read ({part:,} of {whole:,}; {corrected:,} corrected); {interval}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>{files} and {folders}</source>
      <translation>{files} and {folders}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/import_flow.py"/>
      <source>{file} cannot be written: {why}.</source>
      <translation>{file} cannot be written: {why}.</translation>
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
      <location filename="imrdesk/ui/views/progress/number_words.py"/>
      <source>{first} to {last}</source>
      <translation>{first} to {last}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/dialogs/import_dialog.py"/>
      <source>{given}, into {workspace}</source>
      <translation>{given}, into {workspace}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{group}, overturned</source>
      <translation>{group}, overturned</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{group}, whatever the outcome</source>
      <translation>{group}, whatever the outcome</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{group}: {share} decisions overturned; {interval}; in {letters}</source>
      <translation>{group}: {share} decisions overturned; {interval}; in {letters}</translation>
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
      <location filename="imrdesk/ui/views/progress/number_words.py"/>
      <source>{interval}; few cases</source>
      <translation>{interval}; few cases</translation>
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
      <location filename="imrdesk/ui/dialogs/fields_dialog.py"/>
      <source>{kind}, required</source>
      <translation>{kind}, required</translation>
    </message>
    <message>
      <location filename="imrdesk/review/taking.py"/>
      <source>{label} holds one value; take other words with Ctrl+E instead.</source>
      <translation>{label} holds one value; take other words with Ctrl+E instead.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>{letters:,}  {share}</source>
      <translation>{letters:,}  {share}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/progress_page.py"/>
      <source>{letters} counted</source>
      <translation>{letters} counted</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>{letters} finished many at once: not in the pace.</source>
      <translation>{letters} finished many at once: not in the pace.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{letters} without an outcome, counted in the total.</source>
      <translation>{letters} without an outcome, counted in the total.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{low} or more</source>
      <translation>{low} or more</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{low} to {high}</source>
      <translation>{low} to {high}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>{meaning}
From: {source}</source>
      <translation>{meaning}
From: {source}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{meaning} {lowered}</source>
      <translation>{meaning} {lowered}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{median:g}  of {letters:,}</source>
      <translation>{median:g}  of {letters:,}</translation>
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
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{n:,} decision has no category.</source>
      <extra-po-msgid_plural>{n:,} decisions have no category.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} decision has no category.</numerusform>
        <numerusform>{n:,} decisions have no category.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{n:,} decision is of a letter without a date.</source>
      <extra-po-msgid_plural>{n:,} decisions are of letters without a date.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} decision is of a letter without a date.</numerusform>
        <numerusform>{n:,} decisions are of letters without a date.</numerusform>
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
      <location filename="imrdesk/ui/views/progress/chart_view.py"/>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <location filename="imrdesk/ui/views/recent_list.py"/>
      <source>{n:,} letter</source>
      <extra-po-msgid_plural>{n:,} letters</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} letter</numerusform>
        <numerusform>{n:,} letters</numerusform>
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
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>{n:,} value is neither: still to be looked at in a finished letter.</source>
      <extra-po-msgid_plural>{n:,} values are neither: still to be looked at in finished letters.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} value is neither: still to be looked at in a finished letter.</numerusform>
        <numerusform>{n:,} values are neither: still to be looked at in finished letters.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/progress/reading_figures.py"/>
      <source>{n:,} value is of a letter without a decision date: in no year.</source>
      <extra-po-msgid_plural>{n:,} values are of letters without a decision date: in no year.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n:,} value is of a letter without a decision date: in no year.</numerusform>
        <numerusform>{n:,} values are of letters without a decision date: in no year.</numerusform>
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
      <location filename="imrdesk/ui/views/progress/pictures.py"/>
      <source>{name} could not be written ({why}); choose another place.</source>
      <translation>{name} could not be written ({why}); choose another place.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/rich.py"/>
      <source>{name} has pages of its own, which are shown as they are.</source>
      <translation>{name} has pages of its own, which are shown as they are.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/rich.py"/>
      <location filename="imrdesk/reading/rich_word.py"/>
      <source>{name} has too much markup to be shown as it looks.</source>
      <translation>{name} has too much markup to be shown as it looks.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/pictures.py"/>
      <source>{name} has {count} pages; give imrdesk one letter a file.</source>
      <translation>{name} has {count} pages; give imrdesk one letter a file.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/pdf.py"/>
      <source>{name} has {scanned} scanned pages; give imrdesk one letter a file.</source>
      <translation>{name} has {scanned} scanned pages; give imrdesk one letter a file.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/containers.py"/>
      <source>{name} holds far more than letters of its size do (it may be made to fill the memory); split it into smaller archives.</source>
      <translation>{name} holds far more than letters of its size do (it may be made to fill the memory); split it into smaller archives.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/containers.py"/>
      <source>{name} holds no letters.</source>
      <translation>{name} holds no letters.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/reader.py"/>
      <source>{name} holds no text.</source>
      <translation>{name} holds no text.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/reader.py"/>
      <source>{name} holds several letters; import it, or take them out of it.</source>
      <translation>{name} holds several letters; import it, or take them out of it.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/recognition.py"/>
      <source>{name} is a scan, a picture of a letter; {how_to_install}.</source>
      <translation>{name} is a scan, a picture of a letter; {how_to_install}.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/email.py"/>
      <source>{name} is an e-mail without a letter, in its text or attached.</source>
      <translation>{name} is an e-mail without a letter, in its text or attached.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/word.py"/>
      <source>{name} is damaged and cannot be opened as a Word document; get a fresh copy of it.</source>
      <translation>{name} is damaged and cannot be opened as a Word document; get a fresh copy of it.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/pictures.py"/>
      <source>{name} is damaged and cannot be opened as a picture; get a fresh copy of it.</source>
      <translation>{name} is damaged and cannot be opened as a picture; get a fresh copy of it.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/kinds.py"/>
      <source>{name} is damaged and cannot be opened as {what}; get a fresh copy of it.</source>
      <translation>{name} is damaged and cannot be opened as {what}; get a fresh copy of it.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/email.py"/>
      <source>{name} is damaged and cannot be read as an e-mail.</source>
      <translation>{name} is damaged and cannot be read as an e-mail.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/completeness.py"/>
      <source>{name} is empty, and no record is complete without it.</source>
      <translation>{name} is empty, and no record is complete without it.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/reader.py"/>
      <source>{name} is empty.</source>
      <translation>{name} is empty.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/email.py"/>
      <source>{name} is encrypted; save the letter out of your mail program.</source>
      <translation>{name} is encrypted; save the letter out of your mail program.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/email.py"/>
      <source>{name} is far larger than an e-mail; save the letter out of it.</source>
      <translation>{name} is far larger than an e-mail; save the letter out of it.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/rich.py"/>
      <source>{name} is far longer than any letter.</source>
      <translation>{name} is far longer than any letter.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/containers.py"/>
      <source>{name} is larger than {megabytes} MB; split it.</source>
      <translation>{name} is larger than {megabytes} MB; split it.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/text.py"/>
      <source>{name} is no kind of file that imrdesk reads; save it as PDF or text.</source>
      <translation>{name} is no kind of file that imrdesk reads; save it as PDF or text.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/word.py"/>
      <source>{name} is protected by a password; save a copy of it without one.</source>
      <translation>{name} is protected by a password; save a copy of it without one.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/pdf.py"/>
      <source>{name} is {share}; {how_to_install}.</source>
      <translation>{name} is {share}; {how_to_install}.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/kinds.py"/>
      <source>{name} is {what}, which imrdesk cannot read; {advice}.</source>
      <translation>{name} is {what}, which imrdesk cannot read; {advice}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/keeping.py"/>
      <source>{name} rescued</source>
      <translation>{name} rescued</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/containers.py"/>
      <source>{name} stands too deep in other archives; unpack it yourself.</source>
      <translation>{name} stands too deep in other archives; unpack it yourself.</translation>
    </message>
    <message>
      <location filename="imrdesk/reading/containers.py"/>
      <location filename="imrdesk/reading/word.py"/>
      <source>{name} {error}.</source>
      <translation>{name} {error}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/check_commands.py"/>
      <source>{number} of {count}: {message}</source>
      <translation>{number} of {count}: {message}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>{n} a minute</source>
      <translation>{n} a minute</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/review/why.py"/>
      <source>{n} change.</source>
      <extra-po-msgid_plural>{n} changes.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} change.</numerusform>
        <numerusform>{n} changes.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>{n} column</source>
      <extra-po-msgid_plural>{n} columns</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} column</numerusform>
        <numerusform>{n} columns</numerusform>
      </translation>
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
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>{n} edit</source>
      <extra-po-msgid_plural>{n} edits</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} edit</numerusform>
        <numerusform>{n} edits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/models/letters_model.py"/>
      <source>{n} error</source>
      <extra-po-msgid_plural>{n} errors</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} error</numerusform>
        <numerusform>{n} errors</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>{n} left</source>
      <extra-po-msgid_plural>{n} left</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} left</numerusform>
        <numerusform>{n} left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/review/bulk.py"/>
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <location filename="imrdesk/ui/views/letters/letters_page.py"/>
      <location filename="imrdesk/ui/views/letters/nothing_found.py"/>
      <source>{n} letter</source>
      <extra-po-msgid_plural>{n} letters</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} letter</numerusform>
        <numerusform>{n} letters</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/review/field_keeping.py"/>
      <source>{n} letter is signed off and keeps the old name of the choice; reopen to change it.</source>
      <extra-po-msgid_plural>{n} letters are signed off and keep the old name of the choice; reopen to change it.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} letter is signed off and keeps the old name of the choice; reopen to change it.</numerusform>
        <numerusform>{n} letters are signed off and keep the old name of the choice; reopen to change it.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/views/letters/bulk_bar.py"/>
      <source>{n} letter selected</source>
      <extra-po-msgid_plural>{n} letters selected</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} letter selected</numerusform>
        <numerusform>{n} letters selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/keeping.py"/>
      <source>{n} letter was saved.</source>
      <extra-po-msgid_plural>{n} letters were saved.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} letter was saved.</numerusform>
        <numerusform>{n} letters were saved.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/export_dialog.py"/>
      <source>{n} letter; {columns}.</source>
      <extra-po-msgid_plural>{n} letters; {columns}.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} letter; {columns}.</numerusform>
        <numerusform>{n} letters; {columns}.</numerusform>
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
      <location filename="imrdesk/ui/models/facet_model.py"/>
      <source>{n} more: search</source>
      <extra-po-msgid_plural>{n} more: search</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} more: search</numerusform>
        <numerusform>{n} more: search</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>{n} note</source>
      <extra-po-msgid_plural>{n} notes</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} note</numerusform>
        <numerusform>{n} notes</numerusform>
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
      <location filename="imrdesk/review/bulk.py"/>
      <source>{n} of {letters} was left as before; it is {name}: {why}</source>
      <extra-po-msgid_plural>{n} of {letters} were left as before; the first is {name}: {why}</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} of {letters} was left as before; it is {name}: {why}</numerusform>
        <numerusform>{n} of {letters} were left as before; the first is {name}: {why}</numerusform>
      </translation>
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
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/backups_dialog.py"/>
      <source>{n} saved view</source>
      <extra-po-msgid_plural>{n} saved views</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} saved view</numerusform>
        <numerusform>{n} saved views</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/column_work.py"/>
      <source>{n} value that is marked doubtful or being typed was left as it is.</source>
      <extra-po-msgid_plural>{n} values that are marked doubtful or being typed were left as they are.</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} value that is marked doubtful or being typed was left as it is.</numerusform>
        <numerusform>{n} values that are marked doubtful or being typed were left as they are.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/models/letters_model.py"/>
      <source>{n} warning</source>
      <extra-po-msgid_plural>{n} warnings</extra-po-msgid_plural>
      <translation>
        <numerusform>{n} warning</numerusform>
        <numerusform>{n} warnings</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/desk.py"/>
      <source>{operation} — saved</source>
      <translation>{operation} — saved</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{outcome}: {letters} ({share} of {total:,})</source>
      <translation>{outcome}: {letters} ({share} of {total:,})</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/guide/window.py"/>
      <source>{page} — User guide — imrdesk</source>
      <translation>{page} — User guide — imrdesk</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>{pairs}: {n} letter has the old name.</source>
      <extra-po-msgid_plural>{pairs}: {n} letters have the old name.</extra-po-msgid_plural>
      <translation>
        <numerusform>{pairs}: {n} letter has the old name.</numerusform>
        <numerusform>{pairs}: {n} letters have the old name.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/letters/query_chips.py"/>
      <source>{part}
Press to leave it out</source>
      <translation>{part}
Press to leave it out</translation>
    </message>
    <message>
      <location filename="imrdesk/review/extracting.py"/>
      <source>{path} cannot be opened: {value}.</source>
      <translation>{path} cannot be opened: {value}.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/extracting.py"/>
      <source>{path} does not exist.</source>
      <translation>{path} does not exist.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/extracting.py"/>
      <source>{path} is no file; save what it gives as one first.</source>
      <translation>{path} is no file; save what it gives as one first.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/number_words.py"/>
      <source>{percent}  {part:,} of {whole:,}</source>
      <translation>{percent}  {part:,} of {whole:,}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{percent} sure. This workspace asks for {threshold}, so it counts as sure.</source>
      <translation>{percent} sure. This workspace asks for {threshold}, so it counts as sure.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{percent} sure. This workspace asks for {threshold}, so it is to be looked at.</source>
      <translation>{percent} sure. This workspace asks for {threshold}, so it is to be looked at.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/delegate.py"/>
      <source>{percent}% sure</source>
      <translation>{percent}% sure</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/check_card.py"/>
      <source>{place} of {count}: {field}</source>
      <translation>{place} of {count}: {field}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>{place} of {rows}</source>
      <translation>{place} of {rows}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{quote} (page {number})</source>
      <translation>{quote} (page {number})</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>{rate:.1f}  {n:,} in {hours:.1f} h</source>
      <translation>{rate:.1f}  {n:,} in {hours:.1f} h</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{settled}
Reason: {why}</source>
      <translation>{settled}
Reason: {why}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/why.py"/>
      <source>{settled} The program had read: {value}</source>
      <translation>{settled} The program had read: {value}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/welcome.py"/>
      <source>{sign_off} signs a letter off and opens the next. The records go into a spreadsheet with {export}.</source>
      <translation>{sign_off} signs a letter off and opens the next. The records go into a spreadsheet with {export}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/tour/steps.py"/>
      <source>{sign_off} signs the letter off and opens the next. It is locked then, until it is reopened.</source>
      <translation>{sign_off} signs the letter off and opens the next. It is locked then, until it is reopened.</translation>
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
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>{status}: {letters} ({share} of {total:,})</source>
      <translation>{status}: {letters} ({share} of {total:,})</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/rich_pane.py"/>
      <source>{trouble} Its reading text is whole.</source>
      <translation>{trouble} Its reading text is whole.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>{value} ({n})</source>
      <translation>{value} ({n})</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/models/facet_model.py"/>
      <source>{value}, chosen</source>
      <translation>{value}, chosen</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/models/facet_model.py"/>
      <source>{value}, {n} letter</source>
      <extra-po-msgid_plural>{value}, {n} letters</extra-po-msgid_plural>
      <translation>
        <numerusform>{value}, {n} letter</numerusform>
        <numerusform>{value}, {n} letters</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>{what}, {day}</source>
      <translation>{what}, {day}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_view.py"/>
      <source>{what}: {letters}</source>
      <translation>{what}: {letters}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>{what}: {total:,}</source>
      <translation>{what}: {total:,}</translation>
    </message>
    <message>
      <location filename="imrdesk/review/inbox.py"/>
      <source>{where} cannot be opened: {why}.</source>
      <translation>{where} cannot be opened: {why}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/columns/bar.py"/>
      <source>{which} {n}</source>
      <translation>{which} {n}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/progress_page.py"/>
      <source>{which}: {letters} in “{workspace}”, counted on {day}.</source>
      <translation>{which}: {letters} in “{workspace}”, counted on {day}.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/guidelines.py"/>
      <source>{who} cites the chapter “{chapter}”, but decision {number} is about the {part}.</source>
      <translation>{who} cites the chapter “{chapter}”, but decision {number} is about the {part}.</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/field_row.py"/>
      <source>{who} filled it in, {when}.</source>
      <translation>{who} filled it in, {when}.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/record_sheet.py"/>
      <source>{who}, {when}</source>
      <translation>{who}, {when}</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/work_figures.py"/>
      <source>{who}: {rate:.1f} letters an hour (95% interval {low:.1f} to {high:.1f}), from {timed:,} letters in {hours:.1f} hours</source>
      <translation>{who}: {rate:.1f} letters an hour (95% interval {low:.1f} to {high:.1f}), from {timed:,} letters in {hours:.1f} hours</translation>
    </message>
    <message>
      <location filename="imrdesk/ui/views/progress/chart_view.py"/>
      <source>{words}
Enter or a click: {way}</source>
      <translation>{words}
Enter or a click: {way}</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/values.py"/>
      <source>{words} has more digits than the {most_digits} that are kept.</source>
      <translation>{words} has more digits than the {most_digits} that are kept.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/values.py"/>
      <source>{words} is not a date; type it as month/day/year, like 12/03/2015.</source>
      <translation>{words} is not a date; type it as month/day/year, like 12/03/2015.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/values.py"/>
      <source>{words} is not a number; type it in digits, like 12 or 3.5.</source>
      <translation>{words} is not a number; type it in digits, like 12 or 3.5.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/values.py"/>
      <source>{words} is not a whole number.</source>
      <translation>{words} is not a whole number.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/values.py"/>
      <source>{words} is not one of: {allowed}.</source>
      <translation>{words} is not one of: {allowed}.</translation>
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
      <location filename="imrdesk/ui/views/progress/outcome_figures.py"/>
      <source>{year}: median {median:g} days, half took {low:g} to {high:g}; {letters}</source>
      <translation>{year}: median {median:g} days, half took {low:g} to {high:g}; {letters}</translation>
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
    <message>
      <location filename="imrdesk/review/own_fields.py"/>
      <source>“{choice}” has a semicolon, which stands between several choices.</source>
      <translation>“{choice}” has a semicolon, which stands between several choices.</translation>
    </message>
    <message>
      <location filename="imrdesk/review/edits.py"/>
      <source>“{choice}” is no {label}; it is one of: {allowed}.</source>
      <translation>“{choice}” is no {label}; it is one of: {allowed}.</translation>
    </message>
    <message numerus="yes">
      <location filename="imrdesk/ui/dialogs/field_form.py"/>
      <source>“{choice}” stays in the {n} letter that has it, and is offered no longer.</source>
      <extra-po-msgid_plural>“{choice}” stays in the {n} letters that have it, and is offered no longer.</extra-po-msgid_plural>
      <translation>
        <numerusform>“{choice}” stays in the {n} letter that has it, and is offered no longer.</numerusform>
        <numerusform>“{choice}” stays in the {n} letters that have it, and is offered no longer.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="imrdesk/domain/search.py"/>
      <source>“{match}” has no letters or digits to look for.</source>
      <translation>“{match}” has no letters or digits to look for.</translation>
    </message>
    <message>
      <location filename="imrdesk/export/staging.py"/>
      <source>“{name}” could not be written ({value}); what was there before is unchanged.</source>
      <translation>“{name}” could not be written ({value}); what was there before is unchanged.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/checks/reviewer.py"/>
      <source>“{name}” is no specialty that the program knows.</source>
      <translation>“{name}” is no specialty that the program knows.</translation>
    </message>
    <message>
      <location filename="imrdesk/export/writer.py"/>
      <source>“{name}” names no kind of file that imrdesk can export to; end the name in {endings} or {endings2}.</source>
      <translation>“{name}” names no kind of file that imrdesk can export to; end the name in {endings} or {endings2}.</translation>
    </message>
    <message>
      <location filename="imrdesk/export/staging.py"/>
      <source>“{place}” is a folder; name a file to export to.</source>
      <translation>“{place}” is a folder; name a file to export to.</translation>
    </message>
    <message>
      <location filename="imrdesk/export/staging.py"/>
      <source>“{place}” may not be changed ({strerror}); close it where it is open, or choose another name.</source>
      <translation>“{place}” may not be changed ({strerror}); close it where it is open, or choose another name.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/search.py"/>
      <source>“{words}” is not {kind}, as “{name}:” wants it, like {example}.</source>
      <translation>“{words}” is not {kind}, as “{name}:” wants it, like {example}.</translation>
    </message>
    <message>
      <location filename="imrdesk/domain/search.py"/>
      <source>“{words}” is nothing that {meaning} can be; it is one of: {allowed}.</source>
      <translation>“{words}” is nothing that {meaning} can be; it is one of: {allowed}.</translation>
    </message>
  </context>
</TS>
