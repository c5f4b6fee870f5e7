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
            description =
                    "The certificate of the key that issued PDFs are signed with. Made by the server itself where nobody set one.")
    public SigningKeyView get() {
        return SigningKeyView.of(keys.certificate(signedIn.reader()));
    }

    @PUT
    @Consumes(PKCS12)
    @Operation(
            description =
                    "Sets the key from a PKCS#12 file, whose password stands in the header Istmo-Key-Password. What was signed before stays told as ours.")
    public SigningKeyView put(InputStream file, @HeaderParam("Istmo-Key-Password") @Nullable String password)
            throws IOException {
        byte[] bytes = file.readNBytes(SentKey.LARGEST + 1);
        if (bytes.length > SentKey.LARGEST) {
            throw new TooLarge(SentKey.LARGEST);
        }
        return set(new SentKey(bytes, password == null ? "" : password));
    }

    /** The same for a password that no header can hold. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(description = "Sets the key from {pkcs12, password}, the file in Base64.")
    public SigningKeyView putJson(String body) {
        return set(SentKey.of(body));
    }

    private SigningKeyView set(SentKey sent) {
        return SigningKeyView.of(
                keys.set(signedIn.reader(), sent.pkcs12(), sent.password().toCharArray()));
    }
}
