package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** Which cookies of the staff a browser keeps from plain HTTP: the session's, and the two that Camunda's pages set. */
class HttpsCookiesTests {

    @ParameterizedTest
    @CsvSource({
        "https://marsad.example, true",
        "HTTPS://marsad.example, true",
        "http://127.0.0.1:8080, false",
        "'', false"
    })
    void whereTheAddressIsHttpsAllOfThemAreSecure(String address, boolean secure) {
        MockEnvironment environment = new MockEnvironment().withProperty("marsad.base-url", address);
        new HttpsCookies().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("server.servlet.session.cookie.secure", Boolean.class, false))
                .isEqualTo(secure);
        WebappProperty pages = Binder.get(environment)
                .bindOrCreate("camunda.bpm", CamundaBpmProperties.class)
                .getWebapp();
        assertThat(pages.getSessionCookie().isEnableSecureCookie()).isEqualTo(secure);
        assertThat(pages.getCsrf().isEnableSecureCookie()).isEqualTo(secure);
    }
}
