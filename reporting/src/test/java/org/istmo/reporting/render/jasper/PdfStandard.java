package org.istmo.reporting.render.jasper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
        VeraPDFFoundry foundry = Foundries.defaultInstance();
        try (PDFAParser parser = foundry.createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = foundry.createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.isCompliant(), () -> report(result));
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
