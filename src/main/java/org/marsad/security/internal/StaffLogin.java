package org.marsad.security.internal;

import java.io.Serializable;
import java.util.List;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * How somebody of the staff got in; the details of their authentication.
 *
 * @param stamp of the member at that time
 * @param once true for one request over HTTP Basic, which has no session
 */
record StaffLogin(int stamp, boolean once) implements Serializable {

    /** In the session that begins with it. */
    static Authentication inSession(StaffMember member) {
        return authentication(member, false);
    }

    /** For this request. */
    static Authentication once(StaffMember member) {
        return authentication(member, true);
    }

    private static Authentication authentication(StaffMember member, boolean once) {
        UsernamePasswordAuthenticationToken authenticated =
                UsernamePasswordAuthenticationToken.authenticated(member.username(), null, authorities(member));
        authenticated.setDetails(new StaffLogin(member.stamp(), once));
        return authenticated;
    }

    static List<GrantedAuthority> authorities(StaffMember member) {
        return AuthorityUtils.createAuthorityList(
                member.roles().stream().map(StaffRole::authority).toList());
    }
}
