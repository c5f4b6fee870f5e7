package org.istmo.reporting.render.jasper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.istmo.reporting.render.document.AttachedFile;

/** The figures of the pages as files within the file (ISO 19005-3, 6.8): found by name, and related to the whole document as its data. */
final class AssociatedFiles {

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName DATA = COSName.getPDFName("Data");

    private AssociatedFiles() {}

    /** @param at the moment that each file states as its own: the document's */
    static void attach(PDDocument document, List<AttachedFile> files, Instant at) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
        for (AttachedFile file : files) {
            byName.put(file.name(), specification(document, file, at));
        }
        COSArray associated = new COSArray();
        byName.values().forEach(associated::add);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(byName);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }

    private static PDComplexFileSpecification specification(PDDocument document, AttachedFile file, Instant at)
            throws IOException {
        PDEmbeddedFile embedded =
                new PDEmbeddedFile(document, new ByteArrayInputStream(file.bytes()), COSName.FLATE_DECODE);
        embedded.setSubtype(file.mediaType());
        embedded.setSize(file.bytes().length);
        GregorianCalendar moment = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        embedded.setCreationDate(moment);
        embedded.setModDate(moment);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(file.name());
        specification.setFileUnicode(file.name());
        specification.setFileDescription(file.description());
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        specification.getCOSObject().setItem(RELATIONSHIP, DATA);
        return specification;
    }
}
