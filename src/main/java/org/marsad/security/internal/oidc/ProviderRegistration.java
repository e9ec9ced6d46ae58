package org.marsad.security.internal.oidc;

import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;

/** The provider as Spring Security knows it, asked for when somebody first logs in: it may be down while we start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("marsad.oidc.issuer")
class ProviderRegistration {

    @Bean
    ClientRegistrationRepository clientRegistrations(
            OidcSettings settings, @Value("${marsad.base-url}") String baseUrl) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings, baseUrl)));
    }

    private static ClientRegistration registration(OidcSettings settings, String baseUrl) {
        String site = baseUrl.isBlank() ? "{baseUrl}" : baseUrl.replaceAll("/+$", "");
        return ClientRegistrations.fromOidcIssuerLocation(Objects.requireNonNull(settings.issuer()))
                .registrationId(OidcPaths.REGISTRATION)
                .clientId(Objects.requireNonNull(settings.clientId()))
                .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                .scope("openid", "profile")
                .redirectUri(site + OidcPaths.RETURN)
                // A code that is caught on its way is worth nothing without what only we know (RFC 7636).
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }
}
