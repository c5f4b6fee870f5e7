package org.istmo.reporting.render.jasper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The standards that every PDF keeps, as an independent validator reads them. */
public enum PdfStandard {
    ARCHIVAL(PDFAFlavour.PDFA_3_A),
    ACCESSIBLE(PDFAFlavour.PDFUA_1);

    private static final int ENOUGH = 20;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final PDFAFlavour flavour;

    PdfStandard(PDFAFlavour flavour) {
        this.flavour = flavour;
    }

    public void assertKeptBy(byte[] file)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        assertKept(file, List.of(this));
    }

    /** Both of them, over one reading of the file. */
    public static void assertAllKeptBy(byte[] file)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        assertKept(file, List.of(values()));
    }

    private static void assertKept(byte[] file, List<PdfStandard> standards)
            throws IOException, ModelParsingException, EncryptedPdfException, ValidationException {
        List<PDFAFlavour> flavours =
                standards.stream().map(standard -> standard.flavour).toList();
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(new ByteArrayInputStream(file), flavours.get(0));
                PDFAValidator validator = foundry.createValidator(flavours)) {
            List<ValidationResult> results = validator.validateAll(parser);
            assertEquals(
                    flavours,
                    results.stream().map(ValidationResult::getPDFAFlavour).toList());
            for (int i = 0; i < results.size(); i++) {
                PdfStandard standard = standards.get(i);
                ValidationResult result = results.get(i);
                assertTrue(result.isCompliant(), () -> standard.report(result));
            }
        }
    }

    private String report(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .limit(ENOUGH)
                .map(PdfStandard::line)
                .collect(Collectors.joining("\n", this + " is broken:\n", "\n" + result.getFailedChecks()));
    }

    private static String line(TestAssertion assertion) {
        return assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
                + assertion.getMessage() + " " + assertion.getErrorMessage() + " at "
                + assertion.getLocation().getContext();
    }
}
