package org.istmo.web.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.istmo.domain.access.Reader;
import org.istmo.domain.grant.AgreementTerms;
import org.istmo.domain.grant.Instalment;
import org.istmo.domain.intake.Delivery;
import org.istmo.domain.intake.DraftParty;
import org.istmo.domain.intake.DraftRow;
import org.istmo.domain.intake.DraftTransaction;
import org.istmo.domain.intake.Incoming;
import org.istmo.domain.intake.IncomingActivities;
import org.istmo.domain.office.OfficeCode;

/** The instalments of the demo's agreements as money that came in, made up like those: the seed files hold what was disbursed and no income. */
final class DemoInstalments implements IncomingActivities {

    private static final String INCOME = "1";

    private final List<AgreementTerms> agreements;

    private DemoInstalments(List<AgreementTerms> agreements) {
        this.agreements = List.copyOf(agreements);
    }

    /** Those of an office, whose activities came in before. */
    static DemoInstalments of(OfficeCode office) throws IOException {
        return new DemoInstalments(DemoAgreements.all().stream()
                .filter(terms -> terms.office().equals(office))
                .toList());
    }

    /** How they are handed in: the same every time, so that a second time changes nothing. */
    Delivery delivery(Reader by, OfficeCode office) {
        byte[] text = agreements.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return new Delivery(
                    by,
                    office,
                    Delivery.CSV,
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)),
                    text.length);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    @Override
    public void handTo(Consumer<Incoming> taker) {
        int line = 1;
        for (AgreementTerms terms : agreements) {
            int number = 1;
            for (Instalment instalment : terms.instalments()) {
                taker.accept(new Incoming.SoundRow(row(++line, terms, instalment, number++), List.of()));
            }
        }
    }

    private static DraftRow row(int line, AgreementTerms terms, Instalment instalment, int number) {
        LocalDate day = instalment.receivedOn().orElseThrow();
        String document = "DEMO-" + terms.number() + "-" + number;
        return new DraftRow(
                DraftRow.TEMPLATE,
                terms.activities().get(0),
                new DraftTransaction(
                        line,
                        document,
                        INCOME,
                        day,
                        instalment.amount(),
                        instalment.currency(),
                        day,
                        "",
                        new DraftParty(terms.donor(), "", ""),
                        DraftParty.NOBODY,
                        List.of(),
                        List.of(),
                        document,
                        terms.number(),
                        "",
                        null));
    }
}
