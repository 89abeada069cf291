package org.planmonitor.reports.session;

import java.net.URI;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import org.planmonitor.kit.security.Caller;
import org.planmonitor.kit.security.CurrentCaller;
import org.planmonitor.kit.security.Role;

/** Signing in and out over HTTP. */
@Path(SessionGate.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "session", description = "登录与退出 · Who is calling; signing in and out with a browser")
class SessionResource {

    private static final String NO_STORE = "no-store";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SessionConfig config;
    private final CurrentCaller caller;
    private final SecurityIdentity identity;
    private final OidcSession flow;

    SessionResource(
            Sessions sessions,
            SessionCookie cookie,
            SessionConfig config,
            CurrentCaller caller,
            SecurityIdentity identity,
            OidcSession flow) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.config = config;
        this.caller = caller;
        this.identity = identity;
        this.flow = flow;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getSession",
            summary = "Who is calling",
            description =
                    "调用者是谁、有哪些角色；浏览器会话另给出写入所需的 X-CSRF-Token。 Who the services take the caller for, by token or by a browser's session. Writes with a session carry csrfToken in the header X-CSRF-Token and come from a page of this origin.")
    @APIResponse(
            responseCode = "200",
            description = "The caller; anybody where nobody is signed in",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "503", description = "The session's token cannot be renewed now")
    public Response who(@Context RoutingContext context) {
        Caller who = caller.get();
        BrowserSession session = BrowserSession.of(context).orElse(null);
        return Response.ok(new SessionView(
                        !who.isAnonymous(),
                        who.isAnonymous() ? null : who.subject(),
                        session == null ? null : session.name(),
                        who.roles().stream().map(Role::claim).collect(Collectors.toCollection(TreeSet::new)),
                        who.departments(),
                        who.regions(),
                        who.creditCode(),
                        who.units(),
                        session == null ? null : session.csrfToken(),
                        session == null ? null : session.endsAt(),
                        config.enabled() ? SessionGate.PATH + "/sign-in" : null))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    /** Reached with the code flow behind it; before, the browser is sent to the issuer. */
    @GET
    @Path("sign-in")
    @Authenticated
    @Operation(hidden = true, summary = "Sign in with a browser")
    public Response signIn(@RestQuery("return") @Nullable String back, @Context RoutingContext context) {
        String place = ReturnPath.of(back);
        cookie.of(context).ifPresent(sessions::end);
        SessionSecret secret = sessions.begin(tokens());
        flow.logout().await().indefinitely(); // what the flow itself kept in the browser
        cookie.set(context, secret);
        return Response.seeOther(URI.create(place))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
                .build();
    }

    @POST
    @Path("sign-out")
    @PermitAll
    @Operation(
            operationId = "signOut",
            summary = "Sign out with a browser",
            description =
                    "结束浏览器会话；没有会话时无事发生。 Ends the browser's session everywhere at once; nothing happens where there is none. The issuer's own session ends at the address in the answer.")
    @APIResponse(
            responseCode = "200",
            description = "The session has ended",
            content = @Content(schema = @Schema(implementation = SignedOut.class)))
    @APIResponse(responseCode = "400", description = "An unknown parameter")
    @APIResponse(responseCode = "401", description = "The token given is not valid")
    @APIResponse(responseCode = "403", description = "The write does not come from this page")
    @APIResponse(responseCode = "503", description = "The session's token cannot be renewed now")
    public Response signOut(@Context RoutingContext context) {
        SignedOut answer = BrowserSession.of(context)
                .flatMap(session -> cookie.of(context))
                .flatMap(sessions::end)
                .map(tokens -> SignedOut.of(tokens, context.request()))
                .orElse(new SignedOut(null));
        if (cookie.isIn(context)) {
            cookie.drop(context);
        }
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, NO_STORE).build();
    }

    private SessionTokens tokens() {
        AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
        RefreshToken refresh = access.getRefreshToken();
        OidcConfigurationMetadata issuer = identity.getAttribute(OidcUtils.CONFIG_METADATA_ATTRIBUTE);
        return new SessionTokens(
                access.getToken(),
                refresh == null ? null : refresh.getToken(),
                identity.getCredential(IdTokenCredential.class).getToken(),
                flow.getIdToken().getClaim("name"),
                issuer == null ? null : issuer.getEndSessionUri());
    }
}
