package org.istmo.web.intake;

/** A piece of an XML element's content. Text is kept unescaped, and CDATA sections are text. */
sealed interface Node permits Element, Node.Text, Node.Comment, Node.Instruction {

    record Text(String text) implements Node {}

    record Comment(String text) implements Node {}

    /** A processing instruction. */
    record Instruction(String target, String data) implements Node {}
}
