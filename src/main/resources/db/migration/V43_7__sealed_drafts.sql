-- Base64 of what is sealed is longer than the text. 43.8, in the room of promises, seals what is there.
alter table promise_proposal alter column content set data type varchar(1000000);
alter table promise_proposal alter column note set data type varchar(200000);
alter table promise_proposal alter column reason set data type varchar(60000);
alter table proposal_act alter column content set data type varchar(1000000);
alter table proposal_act alter column note set data type varchar(60000);
alter table promise_review_act alter column note set data type varchar(60000);
alter table promise_review_act alter column justification set data type varchar(60000);
alter table promise_review_act alter column entry_text set data type varchar(500000);
