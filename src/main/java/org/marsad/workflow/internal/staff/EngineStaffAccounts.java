package org.marsad.workflow.internal.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffContact;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff accounts in the engine's identity tables. Passwords are compared here and not by the engine's own check, which
 * locks an account for everybody after wrong attempts by anybody.
 */
@Component
class EngineStaffAccounts implements StaffAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(EngineStaffAccounts.class);

    private final IdentityService identities;
    private final PasswordManager passwords;
    private final EnginePasswords hashing;
    private final CommandExecutor commands;
    private final String nobodysHash;

    EngineStaffAccounts(IdentityService identities, ProcessEngineConfigurationImpl engine, EnginePasswords hashing) {
        this.identities = identities;
        this.passwords = engine.getPasswordManager();
        this.hashing = hashing;
        this.commands = engine.getCommandExecutorTxRequired();
        this.nobodysHash = passwords.encrypt("nobody");
    }

    /** Outside a transaction: hashing takes long on purpose, and should not hold a connection meanwhile. */
    @Override
    public Optional<StaffMember> authenticate(String username, String password) {
        UserEntity user = user(username);
        // An unknown name costs a hash, too: the time does not tell who has an account.
        String stored = user == null ? null : user.getPassword();
        String salt = user == null || stored == null ? "" : user.getSalt();
        String hash = stored == null ? nobodysHash : stored;
        boolean right = passwords.check(EncryptionUtil.saltPassword(password, salt), hash);
        if (user == null || stored == null || !right) {
            return Optional.empty();
        }
        if (hashing.isOutdated(hash)) {
            hashAnew(user, password);
        }
        return find(username);
    }

    /** Now that it is known it can be hashed by today's means; it was set when other rules held, and keeps its right. */
    private void hashAnew(User user, String password) {
        try {
            user.setPassword(password);
            commands.execute(new SaveUserCmd(user, true));
        } catch (OptimisticLockingException another) {
            LOG.debug("Another login hashed it anew at the same time.");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StaffMember> find(String username) {
        return Optional.ofNullable(user(username)).map(this::member);
    }

    private @Nullable UserEntity user(String username) {
        return (UserEntity) identities.createUserQuery().userId(username).singleResult();
    }

    private StaffMember member(UserEntity user) {
        return new StaffMember(user.getId(), roles(user.getId()), Objects.hash(user.getPassword(), user.getSalt()));
    }

    private Set<StaffRole> roles(String username) {
        Set<String> groups = identities.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        return Arrays.stream(StaffRole.values())
                .filter(role -> groups.contains(role.group()))
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        return identities.createUserQuery().orderByUserId().asc().list().stream()
                .map(user -> member((UserEntity) user))
                .filter(member -> !member.roles().isEmpty())
                .toList();
    }

    @Override
    @Transactional
    public Optional<StaffMember> changePassword(String username, String password) {
        UserEntity user = user(username);
        if (user == null) {
            return Optional.empty();
        }
        user.setPassword(password);
        identities.saveUser(user);
        return find(username);
    }

    @Override
    @Transactional
    public void createIfAbsent(String username, String password, Set<StaffRole> roles) {
        if (identities.createUserQuery().userId(username).count() > 0) {
            return;
        }
        User user = identities.newUser(username);
        user.setFirstName(username);
        user.setLastName("");
        user.setPassword(password);
        identities.saveUser(user);
        roles.forEach(role -> join(username, role));
    }

    @Override
    @Transactional
    public StaffMember assign(String username, Set<StaffRole> wanted) {
        if (user(username) == null) {
            User user = identities.newUser(username);
            user.setFirstName(username);
            user.setLastName("");
            identities.saveUser(user);
        }
        Set<StaffRole> before = roles(username);
        for (StaffRole role : StaffRole.values()) {
            if (wanted.contains(role) && !before.contains(role)) {
                join(username, role);
            } else if (before.contains(role) && !wanted.contains(role)) {
                leave(username, role);
            }
        }
        return find(username).orElseThrow();
    }

    private void leave(String username, StaffRole role) {
        identities.deleteMembership(username, role.group());
        if (role == StaffRole.ADMINISTRATOR) {
            identities.deleteMembership(username, Groups.CAMUNDA_ADMIN);
        }
    }

    private void join(String username, StaffRole role) {
        StaffGroups.createIfAbsent(identities, role.group());
        identities.createMembership(username, role.group());
        if (role == StaffRole.ADMINISTRATOR) {
            // The web applications offer to create an administrator to anyone while this group of theirs is empty.
            StaffGroups.createIfAbsent(identities, Groups.CAMUNDA_ADMIN);
            identities.createMembership(username, Groups.CAMUNDA_ADMIN);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<StaffContact> contacts(StaffRole role) {
        return identities.createUserQuery().memberOfGroup(role.group()).list().stream()
                .filter(user -> user.getEmail() != null && !user.getEmail().isBlank())
                .map(user -> new StaffContact(user.getId(), user.getEmail()))
                .toList();
    }

    @Override
    public boolean hasAdministrator() {
        return identities
                        .createUserQuery()
                        .memberOfGroup(StaffRole.ADMINISTRATOR.group())
                        .count()
                > 0;
    }
}
