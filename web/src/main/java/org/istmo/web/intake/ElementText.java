package org.istmo.web.intake;

import java.util.Map;

/**
 * An element as XML that stands alone: the namespaces in whose scope it stood are declared on it, and text, attributes and comments are exactly those of
 * the file. The same element always gives the same text, whatever quotes and entities the file wrote it with.
 */
final class ElementText {

    private final StringBuilder out = new StringBuilder();

    private ElementText() {}

    /** @param inherited namespaces by prefix that are in scope around the element */
    static String of(Element element, Map<String, String> inherited) {
        ElementText text = new ElementText();
        text.element(element, inherited);
        return text.out.toString();
    }

    private void element(Element element, Map<String, String> inherited) {
        out.append('<').append(element.qualified());
        element.declared().forEach(this::declaration);
        inherited.forEach((prefix, namespace) -> {
            if (!element.declared().containsKey(prefix)) {
                declaration(prefix, namespace);
            }
        });
        for (Attribute attribute : element.attributes()) {
            attribute(attribute.qualified(), attribute.value());
        }
        if (element.content().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        element.content().forEach(this::node);
        out.append("</").append(element.qualified()).append('>');
    }

    private void node(Node node) {
        if (node instanceof Element element) {
            element(element, Map.of());
        } else if (node instanceof Node.Text text) {
            escaped(text.text(), false);
        } else if (node instanceof Node.Comment comment) {
            out.append("<!--").append(comment.text()).append("-->");
        } else if (node instanceof Node.Instruction instruction) {
            out.append("<?").append(instruction.target());
            if (!instruction.data().isEmpty()) {
                out.append(' ').append(instruction.data());
            }
            out.append("?>");
        }
    }

    private void declaration(String prefix, String namespace) {
        attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escaped(value, true);
        out.append('"');
    }

    /** A parser would turn a bare carriage return into a line feed, and within an attribute any white space into a space. */
    private void escaped(String text, boolean attribute) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(character);
            }
        }
    }
}
