-- Whose account came from an identity provider: told by its permanent subject, for names there can change hands.
create table staff_federated (
    username varchar(255) primary key,
    issuer varchar(500) not null,
    subject varchar(255) not null,
    unique (issuer, subject)
);
