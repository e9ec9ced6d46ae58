package org.marsad.promise.internal;

import org.marsad.StartCheck;
import org.springframework.core.env.Environment;

/** Without the address readers use, no feed, form or letter can name it. */
class SiteAddressCheck implements StartCheck {

    @Override
    public void check(Environment settings) {
        ConfiguredSiteAddress.checked(settings);
    }
}
