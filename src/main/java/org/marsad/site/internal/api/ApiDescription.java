package org.marsad.site.internal.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.marsad.promise.Languages;
import org.marsad.promise.SiteAddress;
import org.marsad.promise.Team;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the description says before its operations: whose it is, what they have in common, how one is let in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String COMMON = """
            Promises, their ratings and timelines; sending evidence; following it.

            Texts are objects by language, `{"ar":"…","en":"…"}`, and `translated` names the languages that are
            translations. Times are UTC, and a date of precision `MONTH` or `YEAR` is given as its first day. Lists page
            by an opaque cursor: what exists when the first page is read and still does when its turn comes stands on
            exactly one page, whatever else changes meanwhile.

            What anyone may read may be read from any page of the web (CORS) and carries an `ETag`; a request with that
            in `If-None-Match` is answered with 304 and no body while nothing has changed. Every error is a problem
            (RFC 9457) whose words follow `Accept-Language`. Nobody needs an account, and no cookie is set.
            """;

    @Bean
    OpenAPI description(SiteAddress site, Team team, Languages languages) {
        return new OpenAPI()
                .components(new Components().addSecuritySchemes("receipt", receipt()))
                .tags(List.of(
                        tag("Promises", "What was promised, and what became of it"),
                        tag("Submissions", "Sending a statement with its evidence"),
                        tag("Uploads", "Large files over lines that drop: tus 1.0.0"),
                        tag("Tracking", "What becomes of a submission, for whoever holds its receipt"),
                        tag("Corrections", "Saying that something published is wrong")))
                .info(new Info()
                        .title(team.name(languages.first()))
                        .version("1")
                        .description(COMMON)
                        .contact(
                                new Contact().name(team.name(languages.first())).url(site.of("/methodology")))
                        .license(new License()
                                .name(team.licence().name() + " for the data")
                                .identifier(team.licence().spdx())));
    }

    private static SecurityScheme receipt() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The receipt code: 16 digits, spaces and dashes allowed");
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    /** The address is the configured one, and never what a request's {@code Host} says. */
    @Bean
    @Order(0)
    OpenApiCustomizer server(SiteAddress site) {
        return api -> api.servers(List.of(new Server().url(site.of(""))));
    }
}
