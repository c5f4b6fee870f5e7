package org.istmo.web.verify;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.istmo.domain.scope.Scope;
import org.istmo.reporting.archive.IssuedFile;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.reporting.issue.ReportKinds;
import org.istmo.reporting.signature.Seal;
import org.istmo.web.account.SignedIn;
import org.istmo.web.language.Reading;
import org.istmo.web.report.Finding;
import org.jspecify.annotations.Nullable;

/** {@code /verify}: whether a file is one that was issued, in words. For everybody who is signed in; the API says the same without. */
@Named
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class VerifyPage {

    private SignedIn signedIn;
    private Reports reports;
    private ReportKinds kinds;
    private Reading reading;
    private HttpServletRequest request;

    protected VerifyPage() {}

    @Inject
    public VerifyPage(
            SignedIn signedIn, Reports reports, ReportKinds kinds, Reading reading, HttpServletRequest request) {
        this.signedIn = signedIn;
        this.reports = reports;
        this.kinds = kinds;
        this.reading = reading;
        this.request = request;
    }

    /** Where the API answers the same. */
    public String getApi() {
        return "POST /api/v1/verifications";
    }

    /** What is wrong with the form, in words; empty when nothing is. */
    public String getFault() {
        return looked().filter(looked -> !looked.isSound())
                .map(looked -> reading.say("verify.fault." + looked.fault()))
                .orElse("");
    }

    public boolean isFound() {
        return looked().filter(Looked::isSound).isPresent();
    }

    public boolean isIssued() {
        return issued().isPresent();
    }

    /** The verdict in one sentence. */
    public String getVerdict() {
        String name = looked().map(Looked::name).orElse("");
        return reading.say(isIssued() ? "verify.issued" : "verify.notIssued", name);
    }

    /** What more there is to say, a sentence each. */
    public List<String> getSentences() {
        Optional<Finding> finding = looked().flatMap(Looked::finding);
        if (finding.isPresent() && finding.get() instanceof Finding.Issued issued) {
            return ofIssued(issued);
        }
        if (finding.isPresent() && finding.get() instanceof Finding.Changed changed) {
            return List.of(changed.number()
                    .map(number -> reading.say("verify.changedFrom", number))
                    .orElseGet(() -> reading.say("verify.changed")));
        }
        return List.of(reading.say("verify.unknown"));
    }

    /** The page of its report; null where the reader has no part in it, who holds the file all the same. */
    public @Nullable String getHref() {
        return issued().flatMap(file -> reports
                        .all(Scope.of(signedIn.reader()), List.of(file.report().id()))
                        .stream()
                        .findFirst())
                .map(report -> "/reports/" + report.id())
                .orElse(null);
    }

    private List<String> ofIssued(Finding.Issued issued) {
        IssuedFile file = issued.file();
        Report report = file.report();
        List<String> sentences = new ArrayList<>();
        sentences.add(reading.say(
                "verify.report",
                title(report.type()),
                report.number(),
                report.version(),
                reading.period(report.from(), report.to()),
                reading.day(file.issuedOn()),
                reading.say("language." + file.file().language())));
        sentences.add(file.supersededBy()
                .map(later -> reading.say("verify.superseded", later.version(), later.number()))
                .orElseGet(() -> reading.say("verify.current")));
        sentences.add(issued.seal().map(this::signature).orElseGet(() -> reading.say("verify.unsigned")));
        return sentences;
    }

    private String signature(Seal seal) {
        String how = seal.whole() ? seal.ours() ? "ours" : "other" : "broken";
        return reading.say("verify.signature." + how, seal.signer(), seal.fingerprint());
    }

    private String title(String type) {
        return kinds.of(type)
                .map(kind -> kind.type().title().in(reading.getLanguage()))
                .orElse(type);
    }

    private Optional<IssuedFile> issued() {
        return looked().flatMap(Looked::finding)
                .filter(Finding.Issued.class::isInstance)
                .map(finding -> ((Finding.Issued) finding).file());
    }

    private Optional<Looked> looked() {
        return Optional.ofNullable(request.getAttribute(Looked.ATTRIBUTE) instanceof Looked looked ? looked : null);
    }
}
