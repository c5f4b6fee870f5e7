package org.istmo.reporting.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.istmo.reporting.archive.Rendering;
import org.istmo.reporting.dataset.Language;
import org.istmo.reporting.render.Labels;

/** Signs what is about to be issued. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Signing {

    private static final String PDF = "pdf";

    private SigningKeys keys;
    private Clock clock;

    protected Signing() {}

    @Inject
    public Signing(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The same files, every PDF signed; the signed one lies beside its rendering. Call it outside any transaction.
     *
     * @throws org.istmo.domain.problem.Conflict when the key cannot be used
     */
    public List<Rendering> signed(List<Rendering> renderings) throws IOException {
        if (renderings.stream().noneMatch(Signing::isPdf)) {
            return renderings;
        }
        PdfSigner signer = new PdfSigner(keys.standing(), clock.instant());
        List<Rendering> signed = new ArrayList<>();
        for (Rendering rendering : renderings) {
            signed.add(isPdf(rendering) ? signed(signer, rendering) : rendering);
        }
        return List.copyOf(signed);
    }

    private static Rendering signed(PdfSigner signer, Rendering rendering) throws IOException {
        Path file =
                rendering.bytes().resolveSibling("signed-" + rendering.bytes().getFileName());
        Language language = Language.of(rendering.language()).orElseThrow();
        signer.sign(rendering.bytes(), Labels.of("signature", language).word("reason"), file);
        return rendering.signedAs(file);
    }

    private static boolean isPdf(Rendering rendering) {
        return rendering.format().equals(PDF);
    }
}
