-- What stands on an agreement, and its figures of single months, without reading the cells of all agreements: of 155,000 cells in 0.3 ms instead of 39.
CREATE INDEX cell_by_agreement ON cell (agreement, posting_month);

-- Among the reasons why a part is left out there is one more: 'parent-apart' is out of consolidated figures and in its own agreement's and donor's.
