package org.istmo.web.xml;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;

/** Makes parsers for XML from strangers: no DOCTYPE and so no entity, nothing fetched from anywhere, bounded depth, attributes and names. */
public final class SecureParser {

    public static final int DEPTH = 64;
    public static final int ATTRIBUTES = 200;
    public static final int NAME_LENGTH = 200;

    private SecureParser() {}

    /** @throws IllegalStateException when the platform's parser cannot be bound so */
    public static SAXParser create() {
        try {
            return parser();
        } catch (SAXException | ParserConfigurationException failed) {
            throw new IllegalStateException("The XML parser cannot be used.", failed);
        }
    }

    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        parser.setProperty("jdk.xml.maxElementDepth", Integer.toString(DEPTH));
        parser.setProperty("jdk.xml.elementAttributeLimit", Integer.toString(ATTRIBUTES));
        parser.setProperty("jdk.xml.maxXMLNameLimit", Integer.toString(NAME_LENGTH));
        return parser;
    }
}
