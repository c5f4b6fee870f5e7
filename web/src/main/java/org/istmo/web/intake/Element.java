package org.istmo.web.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of an activity as it stood in the file, with its line. IATI's own elements have an empty namespace. */
final class Element implements Node {

    private final @Nullable Element parent;
    private final String namespace;
    private final String local;
    private final String qualified;
    private final List<Attribute> attributes;
    private final Map<String, String> declared;
    private final int line;
    private final List<Node> content = new ArrayList<>();

    /**
     * @param declared namespaces by prefix, those that the element itself declares
     * @param line where its start tag begins
     */
    Element(
            @Nullable Element parent,
            String namespace,
            String local,
            String qualified,
            List<Attribute> attributes,
            Map<String, String> declared,
            int line) {
        this.parent = parent;
        this.namespace = namespace;
        this.local = local;
        this.qualified = qualified;
        this.attributes = attributes;
        this.declared = declared;
        this.line = line;
    }

    void add(Node node) {
        content.add(node);
    }

    @Nullable
    Element parent() {
        return parent;
    }

    String namespace() {
        return namespace;
    }

    String local() {
        return local;
    }

    String qualified() {
        return qualified;
    }

    List<Attribute> attributes() {
        return attributes;
    }

    Map<String, String> declared() {
        return declared;
    }

    int line() {
        return line;
    }

    List<Node> content() {
        return Collections.unmodifiableList(content);
    }

    /** Whether it is IATI's element of that name. */
    boolean is(String name) {
        return namespace.isEmpty() && local.equals(name);
    }

    /** IATI's elements of that name within this one, in their order. */
    List<Element> all(String name) {
        List<Element> found = new ArrayList<>();
        for (Node node : content) {
            if (node instanceof Element element && element.is(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The first of {@link #all}. */
    Optional<Element> first(String name) {
        return all(name).stream().findFirst();
    }

    /** IATI's attribute of that name, as sent. */
    Optional<String> attribute(String name) {
        return attributes.stream()
                .filter(attribute ->
                        attribute.namespace().isEmpty() && attribute.local().equals(name))
                .map(Attribute::value)
                .findFirst();
    }

    /** IATI's attribute of that name without white space around it, empty when it is not there. */
    String code(String name) {
        return attribute(name).orElse("").strip();
    }

    /** The text directly within, as sent. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Node node : content) {
            if (node instanceof Text piece) {
                text.append(piece.text());
            }
        }
        return text.toString();
    }
}
