package org.istmo.reporting.render.jasper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.istmo.reporting.render.document.AttachedFile;

/**
 * Makes a tagged PDF archival (PDF/A-3a, ISO 19005-3), open to everybody (PDF/UA-1, ISO 14289-1) and the same every time: what names the moment or a random number is replaced by what
 * follows from the content. It also has the empty field that issuing fills with a signature, so that signing adds to the file and changes nothing of it.
 *
 * @param title of the document
 * @param author the organisation that says it
 * @param language a BCP 47 tag
 * @param at the date of creation that the file states
 * @param files what rides along as the data of the pages; mostly nothing
 */
record ArchivalPass(String title, String author, String language, Instant at, List<AttachedFile> files) {

    ArchivalPass {
        files = List.copyOf(files);
    }

    private static final String PRODUCER = "Istmo";
    /** Objects in one stream: PDFBox looks through all of the file's object numbers for each stream that it opens, and a long statement has a million. */
    private static final CompressParameters PACKING = new CompressParameters(20_000);

    private static final String SRGB = "sRGB IEC61966-2.1";

    /** Reads and writes the file once. Closes nothing. */
    void write(byte[] tagged, OutputStream out) throws IOException {
        ByteArrayOutputStream archival = new ByteArrayOutputStream(tagged.length);
        try (PDDocument document = Loader.loadPDF(tagged)) {
            FontSubsets.nameByContent(document);
            StructureTree.mend(document);
            Decoration.mark(document);
            ContentsLinks.add(document);
            SignatureField.add(document, SignatureField.words(language));
            AssociatedFiles.attach(document, files, at);
            document.getDocumentCatalog().setMetadata(metadata(document));
            document.getDocumentCatalog().addOutputIntent(screenColours(document));
            document.setDocumentInformation(information());
            document.getDocument().getTrailer().setItem(COSName.ID, identity(document));
            document.save(archival, PACKING);
        }
        archival.writeTo(out);
    }

    private PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setCreator(PRODUCER);
        information.setProducer(PRODUCER);
        GregorianCalendar moment = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        return information;
    }

    private PDMetadata metadata(PDDocument document) throws IOException {
        byte[] packet = new XmpPacket(title, author, PRODUCER, language, at).bytes();
        return new PDMetadata(document, new ByteArrayInputStream(packet));
    }

    private static PDOutputIntent screenColours(PDDocument document) throws IOException {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(SRGB);
        intent.setOutputCondition(SRGB);
        intent.setOutputConditionIdentifier(SRGB);
        intent.setRegistryName("http://www.color.org");
        return intent;
    }

    private COSArray identity(PDDocument document) throws IOException {
        COSString digest = new COSString(FileIdentity.of(document, title + at));
        COSArray identity = new COSArray();
        identity.add(digest);
        identity.add(digest);
        return identity;
    }
}
