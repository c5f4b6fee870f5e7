package org.istmo.web.intake;

import org.istmo.domain.intake.Note;

/**
 * Something noted about a file.
 *
 * @param line in the file, from 1
 * @param identifier empty for what stands beside the activities
 */
public record NoteView(int line, String identifier, String pointer, String code, String detail) {

    static NoteView of(Note note) {
        return new NoteView(note.line(), note.identifier(), note.pointer(), note.code(), note.detail());
    }
}
