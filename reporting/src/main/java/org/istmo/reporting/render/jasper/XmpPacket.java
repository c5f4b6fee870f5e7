package org.istmo.reporting.render.jasper;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.istmo.reporting.render.RenderingFailed;

/** What the file says about itself (ISO 16684-1), with the claim to be PDF/A-3a. */
record XmpPacket(String title, String author, String producer, String language, Instant at) {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String PDF = "http://ns.adobe.com/pdf/1.3/";
    private static final String PDFA = "http://www.aiim.org/pdfa/ns/id/";

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
        xml.writeAttribute("rdf", RDF, "about", "");
        text(xml, "pdfaid", PDFA, "part", "3");
        text(xml, "pdfaid", PDFA, "conformance", "A");
        listed(xml, "title", "Alt", title);
        listed(xml, "creator", "Seq", author);
        listed(xml, "language", "Bag", language);
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString();
        text(xml, "xmp", XMP, "CreateDate", moment);
        text(xml, "xmp", XMP, "ModifyDate", moment);
        text(xml, "xmp", XMP, "CreatorTool", producer);
        text(xml, "pdf", PDF, "Producer", producer);
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
