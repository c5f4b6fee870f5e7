package org.istmo.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.istmo.domain.problem.TooLarge;
import org.istmo.reporting.archive.Report;
import org.istmo.reporting.archive.Reports;
import org.istmo.web.account.Circle;
import org.istmo.web.account.OpenTo;
import org.istmo.web.boot.Settings;

/** Whether a file is one that was issued. Without sign-in: who has the file may ask. */
@OpenTo(Circle.EVERYBODY)
@Path("verifications")
@RequestScoped
@SuppressWarnings("NullAway.Init")
public class VerificationsResource {

    private Reports reports;
    private Settings settings;

    protected VerificationsResource() {}

    @Inject
    public VerificationsResource(Reports reports, Settings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public String verify(InputStream file) throws IOException {
        return reports.issuedWithDigest(digest(file))
                .map(VerificationsResource::issued)
                .orElse(Json.createObjectBuilder().add("issued", false).build())
                .toString();
    }

    private static JsonObject issued(Report report) {
        return Json.createObjectBuilder()
                .add("issued", true)
                .add("type", report.type())
                .add("number", report.number())
                .add(
                        "period",
                        Json.createObjectBuilder()
                                .add("from", report.from().toString())
                                .add("to", report.to().toString()))
                .add("version", report.version())
                .add("superseded", false)
                .build();
    }

    private String digest(InputStream file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[65_536];
            long size = 0;
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                size += read;
                if (size > settings.maxUpload()) {
                    throw new TooLarge(settings.maxUpload());
                }
                sha256.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
