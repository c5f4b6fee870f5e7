package org.istmo.reporting.render.jasper;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.istmo.reporting.render.RenderingFailed;

/** What the file says about itself (ISO 16684-1), with the claims to be PDF/A-3a and PDF/UA-1. */
record XmpPacket(String title, String author, String producer, String language, Instant at) {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String PDF = "http://ns.adobe.com/pdf/1.3/";
    private static final String PDFA = "http://www.aiim.org/pdfa/ns/id/";
    private static final String PDFUA = "http://www.aiim.org/pdfua/ns/id/";
    private static final String EXTENSION = "http://www.aiim.org/pdfa/ns/extension/";
    private static final String SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";
    private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";

    byte[] bytes() {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(packet, "UTF-8");
            xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
            xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
            xml.writeNamespace("x", "adobe:ns:meta/");
            xml.writeStartElement("rdf", "RDF", RDF);
            xml.writeNamespace("rdf", RDF);
            describe(xml);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeProcessingInstruction("xpacket", "end=\"w\"");
            xml.close();
        } catch (XMLStreamException e) {
            throw new RenderingFailed("metadata of " + title, e);
        }
        return packet.toByteArray();
    }

    private void describe(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeNamespace("dc", DC);
        xml.writeNamespace("xmp", XMP);
        xml.writeNamespace("pdf", PDF);
        xml.writeNamespace("pdfaid", PDFA);
        xml.writeNamespace("pdfuaid", PDFUA);
        xml.writeAttribute("rdf", RDF, "about", "");
        text(xml, "pdfaid", PDFA, "part", "3");
        text(xml, "pdfaid", PDFA, "conformance", "A");
        text(xml, "pdfuaid", PDFUA, "part", "1");
        listed(xml, "title", "Alt", title);
        listed(xml, "creator", "Seq", author);
        listed(xml, "language", "Bag", language);
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString();
        text(xml, "xmp", XMP, "CreateDate", moment);
        text(xml, "xmp", XMP, "ModifyDate", moment);
        text(xml, "xmp", XMP, "CreatorTool", producer);
        text(xml, "pdf", PDF, "Producer", producer);
        explainAccessibility(xml);
        xml.writeEndElement();
    }

    /** PDF/A wants a description of every schema that it does not know itself (ISO 19005-3, 6.6.2.3.3). */
    private static void explainAccessibility(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("pdfaExtension", "schemas", EXTENSION);
        xml.writeNamespace("pdfaExtension", EXTENSION);
        xml.writeNamespace("pdfaSchema", SCHEMA);
        xml.writeNamespace("pdfaProperty", PROPERTY);
        openItem(xml, "Bag");
        text(xml, "pdfaSchema", SCHEMA, "schema", "PDF/UA Universal Accessibility Schema");
        text(xml, "pdfaSchema", SCHEMA, "namespaceURI", PDFUA);
        text(xml, "pdfaSchema", SCHEMA, "prefix", "pdfuaid");
        xml.writeStartElement("pdfaSchema", "property", SCHEMA);
        openItem(xml, "Seq");
        text(xml, "pdfaProperty", PROPERTY, "name", "part");
        text(xml, "pdfaProperty", PROPERTY, "valueType", "Integer");
        text(xml, "pdfaProperty", PROPERTY, "category", "internal");
        text(xml, "pdfaProperty", PROPERTY, "description", "Part of ISO 14289 that the file conforms to");
        closeItem(xml);
        closeItem(xml);
    }

    /** Inside the element that was opened last: an array with one structure in it. */
    private static void openItem(XMLStreamWriter xml, String kind) throws XMLStreamException {
        xml.writeStartElement("rdf", kind, RDF);
        xml.writeStartElement("rdf", "li", RDF);
        xml.writeAttribute("rdf", RDF, "parseType", "Resource");
    }

    /** Also closes the element that holds the array. */
    private static void closeItem(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String prefix, String space, String name, String value)
            throws XMLStreamException {
        xml.writeStartElement(prefix, name, space);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static void listed(XMLStreamWriter xml, String name, String kind, String value) throws XMLStreamException {
        xml.writeStartElement("dc", name, DC);
        xml.writeStartElement("rdf", kind, RDF);
        xml.writeStartElement("rdf", "li", RDF);
        if (kind.equals("Alt")) {
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
