package org.istmo.web.intake;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.istmo.domain.problem.Unreadable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** XML from strangers: no DOCTYPE and so no entity, nothing fetched from anywhere, bounded depth, attributes and names. */
final class SecureXml {

    static final int DEPTH = 64;
    static final int ATTRIBUTES = 200;
    static final int NAME_LENGTH = 200;

    private SecureXml() {}

    /**
     * Reads the file through, lexical events included.
     *
     * @throws Unreadable when it is not well-formed or goes beyond a bound, with line and column
     */
    static void read(Path file, DefaultHandler2 handler) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            SAXParser parser = parser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            parser.parse(new InputSource(in), handler);
        } catch (SAXParseException malformed) {
            throw refusal(malformed);
        } catch (CharConversionException | UnsupportedEncodingException undecodable) {
            throw new Unreadable(
                    "not-well-formed", "Line 1: its characters cannot be decoded: " + undecodable.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SAXException | ParserConfigurationException failed) {
            throw new IllegalStateException("The XML parser cannot be used.", failed);
        }
    }

    /** A refusal that says where. */
    static Unreadable refusal(String code, int line, int column, String detail) {
        return new Unreadable(code, "Line " + line + ", column " + column + ": " + detail);
    }

    private static Unreadable refusal(SAXParseException malformed) {
        String message = String.valueOf(malformed.getMessage());
        int line = malformed.getLineNumber();
        int column = malformed.getColumnNumber();
        if (message.startsWith("DOCTYPE")) {
            return refusal("doctype", line, column, "A DOCTYPE is not taken, nor the entities that one declares.");
        }
        if (message.startsWith("JAXP")) {
            return refusal(
                    "over-limit",
                    line,
                    column,
                    "More than " + DEPTH + " levels of elements, " + ATTRIBUTES + " attributes of an element or "
                            + NAME_LENGTH + " characters of a name.");
        }
        return refusal("not-well-formed", line, column, message);
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
