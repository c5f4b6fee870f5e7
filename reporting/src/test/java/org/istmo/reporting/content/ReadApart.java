package org.istmo.reporting.content;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The content digest as somebody computes it who has only read the package's description: with OpenPDF and java.util.zip, and nothing of the program. */
final class ReadApart {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private ReadApart() {}

    static String pdf(byte[] file) throws IOException {
        ReadApart read = new ReadApart();
        PdfReader reader = new PdfReader(file);
        for (int number = 1; number < reader.getXrefSize(); number++) {
            PdfObject object = reader.getPdfObject(number);
            if (object == null || packs(object)) {
                continue;
            }
            read.text(number + " 0 obj\n");
            read.value(object);
            read.text("\n");
        }
        read.text("trailer\n");
        PdfDictionary trailer = new PdfDictionary();
        for (String name : new String[] {"Info", "ID", "Root"}) {
            PdfObject value = reader.getTrailer().get(new PdfName(name));
            if (value != null) {
                trailer.put(new PdfName(name), value);
            }
        }
        read.value(trailer);
        read.text("\n");
        return read.sha256();
    }

    static String zip(byte[] file) throws IOException {
        ReadApart read = new ReadApart();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                read.text(entry.getName());
                read.out.write(0);
                read.text(String.valueOf(bytes.length));
                read.out.write(0);
                read.out.write(bytes);
            }
        }
        return read.sha256();
    }

    private static boolean packs(PdfObject object) {
        if (!(object instanceof PRStream stream)) {
            return false;
        }
        PdfObject type = stream.get(PdfName.TYPE);
        return new PdfName("ObjStm").equals(type) || new PdfName("XRef").equals(type);
    }

    private void value(PdfObject value) throws IOException {
        if (value instanceof PRIndirectReference reference) {
            text(reference.getNumber() + " " + reference.getGeneration() + " R");
        } else if (value instanceof PRStream stream) {
            PdfDictionary without = new PdfDictionary();
            without.putAll(stream);
            without.remove(PdfName.LENGTH);
            dictionary(without);
            byte[] raw = PdfReader.getStreamBytesRaw(stream);
            byte[] data =
                    inflated(stream) ? new InflaterInputStream(new ByteArrayInputStream(raw)).readAllBytes() : raw;
            text("\nstream " + data.length + "\n");
            out.write(data);
        } else if (value instanceof PdfDictionary dictionary) {
            dictionary(dictionary);
        } else if (value instanceof PdfArray array) {
            text("[");
            for (int at = 0; at < array.size(); at++) {
                value(array.getPdfObject(at));
                text(" ");
            }
            text("]");
        } else if (value instanceof PdfString string) {
            text("<" + HexFormat.of().formatHex(string.getOriginalBytes()) + ">");
        } else if (value.isName()) {
            text("/" + PdfName.decodeName(value.toString()));
        } else if (value.isNumber()) {
            BigDecimal number = new BigDecimal(value.toString());
            text(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        } else {
            text(value.toString());
        }
    }

    private void dictionary(PdfDictionary dictionary) throws IOException {
        Map<String, PdfObject> sorted = new TreeMap<>();
        for (PdfName name : dictionary.getKeys()) {
            sorted.put(PdfName.decodeName(name.toString()), dictionary.get(name));
        }
        text("<<");
        for (Map.Entry<String, PdfObject> entry : sorted.entrySet()) {
            text("/" + entry.getKey() + " ");
            value(entry.getValue());
            text(" ");
        }
        text(">>");
    }

    private static boolean inflated(PRStream stream) {
        PdfObject filter = PdfReader.getPdfObject(stream.get(PdfName.FILTER));
        PdfObject first = filter instanceof PdfArray several ? several.getDirectObject(0) : filter;
        return PdfName.FLATEDECODE.equals(first);
    }

    private void text(String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.UTF_8));
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
