-- Base64 of what is sealed is longer than the text. 43.6, in the room of corrections, seals what is there.
alter table correction_request alter column text set data type varchar(60000);
alter table correction_request alter column explanation set data type varchar(60000);
alter table correction_decision alter column text_ar set data type varchar(60000);
alter table correction_decision alter column text_en set data type varchar(60000);
alter table correction_decision alter column justification set data type varchar(60000);
alter table correction_decision alter column explanation set data type varchar(60000);
alter table correction_confirmation alter column note set data type varchar(60000);
