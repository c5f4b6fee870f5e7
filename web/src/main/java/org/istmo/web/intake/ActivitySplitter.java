package org.istmo.web.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** The second reading of a file: builds one element below the root at a time, checks activities against the schema, and hands each on at its end. */
@SuppressWarnings("NullAway.Init")
final class ActivitySplitter extends DefaultHandler2 {

    private final Consumer<ReadElement> taker;
    private final SchemaCheck schema = new SchemaCheck();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, String> rootNamespaces = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> declared = new LinkedHashMap<>();
    private Locator locator;
    private boolean belowRoot;
    private @Nullable Element open;
    private @Nullable ValidatorHandler validator;
    /** The line where the last event ended, which is where the next one begins: a parser only tells where a start tag ends. */
    private int line = 1;

    ActivitySplitter(Consumer<ReadElement> taker) {
        this.taker = taker;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startPrefixMapping(String prefix, String namespace) {
        declared.put(prefix, namespace);
    }

    @Override
    public void startElement(String namespace, String local, String qualified, Attributes attributes)
            throws SAXException {
        if (belowRoot) {
            begin(new Element(open, namespace, local, qualified, copy(attributes), declared, line), attributes);
        } else {
            rootNamespaces.putAll(declared);
            belowRoot = true;
        }
        declared = new LinkedHashMap<>();
        line = locator.getLineNumber();
    }

    private void begin(Element element, Attributes attributes) throws SAXException {
        flush();
        if (open != null) {
            open.add(element);
        } else if (element.is("iati-activity")) {
            validator = schema.events();
            validator.setDocumentLocator(locator);
            validator.startDocument();
            declare(validator, rootNamespaces);
        }
        open = element;
        if (validator != null) {
            schema.at(element);
            declare(validator, element.declared());
            validator.startElement(element.namespace(), element.local(), element.qualified(), attributes);
        }
    }

    private static void declare(ValidatorHandler validator, Map<String, String> namespaces) throws SAXException {
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            validator.startPrefixMapping(namespace.getKey(), namespace.getValue());
        }
    }

    @Override
    public void endElement(String namespace, String local, String qualified) throws SAXException {
        flush();
        if (open != null) {
            end(open);
        }
        line = locator.getLineNumber();
    }

    private void end(Element element) throws SAXException {
        if (validator != null) {
            schema.at(element);
            validator.endElement(element.namespace(), element.local(), element.qualified());
            for (String prefix : element.declared().keySet()) {
                validator.endPrefixMapping(prefix);
            }
        }
        open = element.parent();
        if (open == null) {
            if (validator != null) {
                validator.endDocument();
                validator = null;
            }
            int ordinal = ordinals.merge(element.qualified(), 1, Integer::sum);
            taker.accept(new ReadElement(element, ordinal, rootNamespaces, schema.take()));
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (open != null) {
            text.append(characters, start, length);
            if (validator != null) {
                validator.characters(characters, start, length);
            }
        }
        line = locator.getLineNumber();
    }

    @Override
    public void comment(char[] characters, int start, int length) {
        keep(new Node.Comment(new String(characters, start, length)));
    }

    @Override
    public void processingInstruction(String target, String data) {
        keep(new Node.Instruction(target, data));
    }

    private void keep(Node node) {
        flush();
        if (open != null) {
            open.add(node);
        }
        line = locator.getLineNumber();
    }

    private void flush() {
        if (open != null && text.length() > 0) {
            open.add(new Node.Text(text.toString()));
        }
        text.setLength(0);
    }

    private static List<Attribute> copy(Attributes attributes) {
        List<Attribute> copied = new ArrayList<>(attributes.getLength());
        for (int index = 0; index < attributes.getLength(); index++) {
            copied.add(new Attribute(
                    attributes.getURI(index),
                    attributes.getLocalName(index),
                    attributes.getQName(index),
                    attributes.getValue(index)));
        }
        return copied;
    }
}
