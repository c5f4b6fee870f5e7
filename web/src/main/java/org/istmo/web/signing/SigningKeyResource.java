package org.istmo.web.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.istmo.domain.problem.TooLarge;
import org.istmo.reporting.signature.SigningKeys;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.account.SignedIn;
import org.jspecify.annotations.Nullable;

/** {@code /signing-key}: what issued PDFs are signed with. */
@OpenTo(Circle.ADMINISTRATORS)
@Path("signing-key")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class SigningKeyResource {

    private static final String PKCS12 = "application/x-pkcs12";

    private SignedIn signedIn;
    private SigningKeys keys;

    protected SigningKeyResource() {}

    @Inject
    public SigningKeyResource(SignedIn signedIn, SigningKeys keys) {
        this.signedIn = signedIn;
        this.keys = keys;
    }

    @GET
    @Operation(
            description = "The certificate of the key that issued PDFs are signed with. Made by the server itself where"
                    + " nobody set one.")
    public SigningKeyView get() {
        return SigningKeyView.of(keys.certificate(signedIn.reader()));
    }

    /** As a file whose password stands in a header, or as JSON, for a password that no header can hold. */
    @PUT
    @Consumes({PKCS12, MediaType.APPLICATION_JSON})
    @Operation(
            description =
                    "Sets the key from a PKCS#12 file, whose password stands in the header Istmo-Key-Password, or from"
                            + " {pkcs12, password} with the file in Base64. What was signed before is still told as ours.")
    public SigningKeyView put(
            InputStream body,
            @HeaderParam("Content-Type") MediaType type,
            @HeaderParam("Istmo-Key-Password") @Nullable String password)
            throws IOException {
        byte[] bytes = body.readNBytes(SentKey.LARGEST + 1);
        if (bytes.length > SentKey.LARGEST) {
            throw new TooLarge(SentKey.LARGEST);
        }
        SentKey sent = type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? SentKey.of(new String(bytes, StandardCharsets.UTF_8))
                : new SentKey(bytes, password == null ? "" : password);
        return SigningKeyView.of(
                keys.set(signedIn.reader(), sent.pkcs12(), sent.password().toCharArray()));
    }
}
