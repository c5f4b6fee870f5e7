package org.istmo.reporting.render.document;

/** What a section is made of. */
public sealed interface Block permits Prose, Notice, Table, Chart, Note {}
