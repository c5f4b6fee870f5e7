package org.istmo.web.report;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Optional;
import org.istmo.reporting.archive.IssuedFile;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.signature.Seal;

/** What is said of a file to whoever holds it. */
final class Verdicts {

    private Verdicts() {}

    static JsonObject of(Finding finding) {
        if (finding instanceof Finding.Issued issued) {
            return issued(issued.file(), issued.seal());
        }
        return finding instanceof Finding.Changed changed
                ? changed(changed.number())
                : Json.createObjectBuilder().add("issued", false).build();
    }

    private static JsonObject issued(IssuedFile issued, Optional<Seal> seal) {
        Report report = issued.report();
        JsonObjectBuilder verdict = Json.createObjectBuilder()
                .add("issued", true)
                .add("type", report.type())
                .add("number", report.number())
                .add(
                        "period",
                        Json.createObjectBuilder()
                                .add("from", report.from().toString())
                                .add("to", report.to().toString()))
                .add("version", report.version())
                .add("superseded", issued.supersededBy().isPresent());
        issued.supersededBy()
                .ifPresent(later ->
                        verdict.add("supersededBy", later.number()).add("supersededByVersion", later.version()));
        verdict.add("issuedOn", issued.issuedOn().toString())
                .add("language", issued.file().language())
                .add("format", issued.file().format());
        report.snapshot().ifPresent(snapshot -> verdict.add("snapshot", snapshot));
        seal.ifPresent(last -> verdict.add("signature", signature(last)));
        return verdict.build();
    }

    /** @param number of the report that it was, where its bytes tell */
    private static JsonObject changed(Optional<String> number) {
        JsonObjectBuilder verdict =
                Json.createObjectBuilder().add("issued", false).add("reason", "changed-after-issue");
        number.ifPresent(known -> verdict.add("number", known));
        return verdict.build();
    }

    private static JsonObjectBuilder signature(Seal seal) {
        JsonObjectBuilder signature = Json.createObjectBuilder()
                .add("whole", seal.whole())
                .add("signer", seal.signer())
                .add("fingerprint", seal.fingerprint());
        seal.at().map(Instant::toString).ifPresent(at -> signature.add("at", at));
        return signature.add("ours", seal.ours());
    }
}
