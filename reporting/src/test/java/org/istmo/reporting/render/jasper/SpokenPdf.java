package org.istmo.reporting.render.jasper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A file as a screen reader says it: the elements in their order, each with its words, and nothing that no element holds. */
final class SpokenPdf {

    /**
     * @param path the types from the document down, such as {@code /Document/Table/TBody/TR/TD}
     * @param words those said in its place, if it says so, else those that it holds
     */
    record Part(String path, String words, Map<String, String> attributes) {

        boolean is(String type) {
            return path.endsWith("/" + type);
        }
    }

    private final Map<PDPage, Map<Integer, String>> drawn = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private SpokenPdf() {}

    static List<Part> of(byte[] file) throws IOException {
        SpokenPdf spoken = new SpokenPdf();
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDPage page : document.getPages()) {
                spoken.drawn.put(page, drawn(page));
            }
            spoken.read(document.getDocumentCatalog().getStructureTreeRoot(), "");
        }
        return spoken.parts;
    }

    private String read(PDStructureNode node, String path) {
        List<String> words = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String at = path + "/" + element.getStructureType();
                int place = parts.size();
                String held = read(element, at);
                String said = Stream.of(element.getActualText(), element.getAlternateDescription())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(held);
                parts.add(place, new Part(at, said, attributes(element)));
                words.add(said);
            } else if (kid instanceof Integer number && node instanceof PDStructureElement element) {
                words.add(drawn.getOrDefault(element.getPage(), Map.of()).getOrDefault(number, ""));
            } else if (kid instanceof PDObjectReference place
                    && place.getReferencedObject() instanceof PDAnnotation field) {
                words.add(Objects.requireNonNullElse(field.getCOSObject().getString(COSName.TU), ""));
            } else {
                throw new IllegalStateException(path + " holds " + kid);
            }
        }
        return words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }

    private static Map<String, String> attributes(PDStructureElement element) {
        COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
        if (attributes instanceof COSArray listed) {
            attributes = listed.getObject(0);
        }
        Map<String, String> named = new HashMap<>();
        if (attributes instanceof COSDictionary own) {
            own.keySet().forEach(key -> named.put(key.getName(), text(own.getDictionaryObject(key))));
        }
        return named;
    }

    private static String text(COSBase value) {
        if (value instanceof COSArray array) {
            return array.toList().stream().map(SpokenPdf::text).collect(Collectors.joining(" "));
        }
        return value instanceof COSName name ? name.getName() : String.valueOf(((COSNumber) value).intValue());
    }

    private static Map<Integer, String> drawn(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        return extractor.getMarkedContents().stream()
                .filter(content -> content.getMCID() >= 0)
                .collect(Collectors.toMap(PDMarkedContent::getMCID, SpokenPdf::letters));
    }

    private static String letters(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(letter -> ((TextPosition) letter).getUnicode())
                .collect(Collectors.joining());
    }
}
