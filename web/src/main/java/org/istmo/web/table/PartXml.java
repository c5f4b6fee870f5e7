package org.istmo.web.table;

import java.io.IOException;
import java.io.InputStream;
import org.istmo.domain.problem.Unreadable;
import org.istmo.web.xml.SecureParser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a part of a workbook as events. */
final class PartXml {

    private PartXml() {}

    /**
     * @param what the part as people know it, such as the name of a sheet
     * @throws Unreadable when it is not well-formed, or names an entity or a DTD
     */
    static void read(String what, InputStream part, DefaultHandler handler) throws IOException {
        try (InputStream in = part) {
            SecureParser.create().parse(new InputSource(in), handler);
        } catch (Enough enough) {
            // The reader has what it wanted.
        } catch (SAXException malformed) {
            String message = String.valueOf(malformed.getMessage());
            throw message.startsWith("DOCTYPE")
                    ? new Unreadable("doctype", what + ": a DOCTYPE is not taken, nor the entities that one declares.")
                    : new Unreadable("not-well-formed", what + ": " + message);
        }
    }

    /** Thrown by a handler that needs no more. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("Enough.");
        }
    }
}
