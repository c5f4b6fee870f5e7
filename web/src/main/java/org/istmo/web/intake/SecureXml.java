package org.istmo.web.intake;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.SAXParser;
import org.istmo.domain.problem.Unreadable;
import org.istmo.web.xml.SecureParser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** XML from strangers: no DOCTYPE and so no entity, nothing fetched from anywhere, bounded depth, attributes and names. */
final class SecureXml {

    static final int DEPTH = SecureParser.DEPTH;
    static final int ATTRIBUTES = SecureParser.ATTRIBUTES;
    static final int NAME_LENGTH = SecureParser.NAME_LENGTH;

    private SecureXml() {}

    /**
     * Reads the file through, lexical events included.
     *
     * @throws Unreadable when it is not well-formed or goes beyond a bound, with line and column
     */
    static void read(Path file, DefaultHandler2 handler) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            SAXParser parser = SecureParser.create();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            parser.parse(new InputSource(in), handler);
        } catch (SAXParseException malformed) {
            throw refusal(malformed);
        } catch (CharConversionException | UnsupportedEncodingException undecodable) {
            throw new Unreadable(
                    "not-well-formed", "Line 1: its characters cannot be decoded: " + undecodable.getMessage());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SAXException failed) {
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
}
